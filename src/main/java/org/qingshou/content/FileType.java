package org.qingshou.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of file that are taken as evidence, known by their first bytes and not by name or by what the browser says. */
enum FileType {
    JPEG("image/jpeg", 0, 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", 0, '%', 'P', 'D', 'F', '-'),
    MP4("video/mp4", 4, 'f', 't', 'y', 'p'),
    WAV("audio/wav", 8, 'W', 'A', 'V', 'E'),
    WEBP("image/webp", 8, 'W', 'E', 'B', 'P'),
    MP3("audio/mpeg", 0, 'I', 'D', '3'),
    MP3_BARE("audio/mpeg", 0, 0xFF, 0xFB),
    AMR("audio/amr", 0, '#', '!', 'A', 'M', 'R'),
    OGG("audio/ogg", 0, 'O', 'g', 'g', 'S');

    static final int HEAD = 16;

    private final String mime;
    private final int offset;
    private final byte[] magic;

    FileType(String mime, int offset, int... magic) {
        this.mime = mime;
        this.offset = offset;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) this.magic[i] = (byte) magic[i];
    }

    String mime() {
        return mime;
    }

    static Optional<FileType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.matches(head)).findFirst();
    }

    private boolean matches(byte[] head) {
        // iPhones write pictures into the same container as films.
        if (this == MP4 && head.length >= 12 && new String(head, 8, 3, StandardCharsets.US_ASCII).equals("hei"))
            return false;
        return head.length >= offset + magic.length
                && Arrays.equals(head, offset, offset + magic.length, magic, 0, magic.length);
    }
}
