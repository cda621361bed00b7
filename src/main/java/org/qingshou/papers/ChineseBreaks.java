package org.qingshou.papers;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Lines break between Chinese characters, but never before a closing mark nor after an opening one (避头尾). */
final class ChineseBreaks implements SplitCharacter {
    private static final String NOT_FIRST = "，。、；：！？）》〉」』】〕”’％%,.;:!?)]}…·";
    private static final String NOT_LAST = "（《〈「『【〔“‘￥([{";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char c = text[current];
        if (Character.isHighSurrogate(c) || NOT_LAST.indexOf(c) >= 0) return false;
        if (current + 1 >= end) return c <= ' ' || wide(c);
        char next = text[current + 1];
        if (NOT_FIRST.indexOf(next) >= 0) return false;
        return c <= ' ' || c == '-' || wide(c) || wide(next);
    }

    private static boolean wide(char c) {
        return c >= '\u2E80' || c == '…' || c == '”' || c == '’';
    }
}
