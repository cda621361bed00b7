package org.qingshou.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.cases.DisputeKind;

/** What is heard in an answer: too much rather than too little where somebody asks for quiet, only what is sure of a dispute. */
class ReplyWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"TD", "td", "T", "Ｔ", "退订", "回复退订。", "STOP", "stop!", "不要再发短信了", "别再给我发了", "拒收"})
    void whoAsksForQuietIsHeard(String text) {
        assertThat(ReplyWords.read(text).meanings()).containsExactly(ReplyMeaning.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的", "下月15号还款", "收到", "Tomorrow", "我明天去网点还清", "N天后还", "周三结清", "还款"})
    void whatAsksForNothingIsOther(String text) {
        assertThat(ReplyWords.read(text).meanings()).containsExactly(ReplyMeaning.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "异议, DIS_OTHER",
        "我有异议！, DIS_OTHER",
        "已还, DIS_PAID",
        "我已经还清了, DIS_PAID",
        "还了, DIS_PAID",
        "paid, DIS_PAID",
        "不是我借的, DIS_IMPOSTOR",
        "我没贷过款, DIS_IMPOSTOR",
        "被冒名, DIS_IMPOSTOR"
    })
    void whatCanMeanNothingElseIsADispute(String text, DisputeKind kind) {
        assertThat(read(text)).isEqualTo(kind);
        assertThat(ReplyWords.read(text).first()).isEqualTo(ReplyMeaning.DISPUTE);
    }

    private static @Nullable DisputeKind read(String text) {
        return ReplyWords.read(text).dispute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不是我", "不是我不还，是没钱", "已还一部分", "打错了", "我没有借过这么多", "金额不对"})
    void whatMayMeanSomethingElseIsForAPerson(String text) {
        assertThat(ReplyWords.read(text).meanings()).containsExactly(ReplyMeaning.UNSURE);
        assertThat(read(text)).isNull();
    }

    @Test
    void oneAnswerMayAskForTwoThings() {
        assertThat(ReplyWords.read("退订，再发我就投诉").meanings()).containsExactly(ReplyMeaning.COMPLAINT, ReplyMeaning.STOP);
    }
}
