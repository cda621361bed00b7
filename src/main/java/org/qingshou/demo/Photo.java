package org.qingshou.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A small drawn picture (PNG) that stands for the photo of a visit: sky, ground and a house. */
final class Photo {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final byte[] HEAD = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte TRUE_COLOUR = 2;

    private Photo() {}

    static byte[] png(Random random) {
        int horizon = 62 + random.nextInt(16);
        int left = 20 + random.nextInt(60);
        int wall = 150 + random.nextInt(50);
        ByteBuffer pixels = ByteBuffer.allocate(HEIGHT * (1 + WIDTH * 3));
        for (int y = 0; y < HEIGHT; y++) {
            pixels.put((byte) 0);
            for (int x = 0; x < WIDTH; x++) {
                int colour = colour(x - left, y - horizon, wall, y);
                pixels.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(HEAD);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) 8);
        chunk(png, "IHDR", header.put(TRUE_COLOUR).array());
        chunk(png, "IDAT", deflated(pixels.array()));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static int colour(int x, int y, int wall, int row) {
        boolean roof = y >= -54 && y < -30 && Math.abs(x - 30) <= (y + 54) * 3 / 2;
        if (roof) return 0x8C3C32;
        if (y >= -30 && y < 15 && x >= 0 && x < 60)
            return y >= -8 && x >= 24 && x < 38 ? 0x50463C : wall << 16 | wall - 15 << 8 | wall - 35;
        return y < 0 ? 150 + row << 16 | 180 + row / 2 << 8 | 225 : 0x7C8C5A;
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(data);
            deflater.finish();
            byte[] room = new byte[data.length + 64];
            int length = deflater.deflate(room);
            return java.util.Arrays.copyOf(room, length);
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        ByteBuffer body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        CRC32 crc = new CRC32();
        crc.update(body.array());
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(body.array());
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
