"""A screenshot made small: its commonest 256 colours, which a page of text hardly notices."""

from __future__ import annotations

import struct
import zlib

import numpy as np


def small(png: bytes) -> bytes:
    """The same picture with a palette; RGB or RGBA of 8 bits, not interlaced, as browsers write it."""
    pixels = _pixels(png)
    height, width, _ = pixels.shape
    coarse = (pixels.astype(np.uint32) >> 2) @ np.array([1 << 12, 1 << 6, 1], dtype=np.uint32)
    colours, counts = np.unique(coarse, return_counts=True)
    chosen = np.sort(colours[np.argsort(-counts, kind="stable")[:256]])
    table = np.stack([chosen >> 12, chosen >> 6 & 63, chosen & 63], axis=1).astype(np.int32)
    every = np.stack([colours >> 12, colours >> 6 & 63, colours & 63], axis=1).astype(np.int32)
    nearest = np.array([np.abs(table - each).sum(axis=1).argmin() for each in every], dtype=np.uint8)
    lines = nearest[np.searchsorted(colours, coarse)]
    raw = np.concatenate([np.zeros((height, 1), dtype=np.uint8), lines], axis=1).tobytes()
    palette = ((table << 2) | (table >> 4)).astype(np.uint8).tobytes()
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _pixels(png: bytes) -> np.ndarray:
    """Red, green, blue; the filters of PNG taken off line by line."""
    at, packed, width, height, kind = 8, b"", 0, 0, 2
    while at < len(png):
        size, name = struct.unpack(">I4s", png[at : at + 8])
        if name == b"IHDR":
            width, height, _, kind = struct.unpack(">IIBB", png[at + 8 : at + 18])
        elif name == b"IDAT":
            packed += png[at + 8 : at + 8 + size]
        at += size + 12
    step = 4 if kind == 6 else 3
    raw = np.frombuffer(zlib.decompress(packed), dtype=np.uint8).reshape(height, 1 + width * step)
    out = np.zeros((height, width * step), dtype=np.uint8)
    above = np.zeros(width * step, dtype=np.uint8)
    for y in range(height):
        above = out[y] = _unfiltered(int(raw[y, 0]), raw[y, 1:], above, step)
    return out.reshape(height, width, step)[:, :, :3]


def _unfiltered(kind: int, line: np.ndarray, above: np.ndarray, step: int) -> np.ndarray:
    if kind == 0:
        return line
    if kind == 2:
        return line + above
    if kind == 1:
        return np.cumsum(line.reshape(-1, step), axis=0, dtype=np.uint8).reshape(-1)
    out = bytearray(line.tobytes())
    up = above.tobytes()
    for i in range(len(out)):
        left, corner = (out[i - step], up[i - step]) if i >= step else (0, 0)
        guess = (left + up[i]) // 2 if kind == 3 else _paeth(left, up[i], corner)
        out[i] = (out[i] + guess) & 255
    return np.frombuffer(bytes(out), dtype=np.uint8)


def _paeth(left: int, up: int, corner: int) -> int:
    at = left + up - corner
    return min((left, up, corner), key=lambda each: abs(at - each))
