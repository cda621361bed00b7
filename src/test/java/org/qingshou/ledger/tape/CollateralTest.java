package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Collateral;
import org.qingshou.ledger.CollateralEntry;
import org.qingshou.ledger.Collaterals;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Collateral as tapes tell it and as people add to it; neither loses what the other has said. */
@QingshouTest
class CollateralTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ActorId LI = new ActorId("li.na");
    private static final String HEADER = Books.HEADER.strip() + ",押品,押品价值\n";

    @Autowired
    Tapes tapes;

    @Autowired
    Collaterals collaterals;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    private final String source = "col-" + UUID.randomUUID().toString().substring(0, 30);

    @BeforeEach
    void book() {
        Books.branches(branches, "T101");
        full(DAY, "东岗村 3 号住宅,250000");
    }

    @Test
    void theTapesRecordIsOneAndSealedInTheDatabase() {
        Collateral told = only();
        assertThat(told.byTape()).isTrue();
        assertThat(told.id()).isEqualTo(loan().value());
        assertThat(told.description()).isEqualTo("东岗村 3 号住宅");
        byte[] stored = jdbc.sql("SELECT description FROM collateral WHERE id = :i")
                .param("i", told.id())
                .query((rs, n) -> rs.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("东岗村");
        assertThat(jdbc.sql("SELECT collateral FROM loan WHERE id = :i")
                        .param("i", told.id())
                        .query((rs, n) -> String.valueOf(rs.getString(1)))
                        .single())
                .isEqualTo("null");
    }

    @Test
    void anUpdateChangesWhatItTellsAndNoRowIsAChangeWithoutNews() {
        assertThat(take(TapeKind.UPDATE, DAY.plusDays(1), "借据号,押品\nL1,东岗村 3 号住宅\n")
                        .unchanged())
                .isEqualTo(1);
        assertThat(take(TapeKind.UPDATE, DAY.plusDays(1), "借据号,押品价值\nL1,240000\n")
                        .changed())
                .isEqualTo(1);
        assertThat(only().description()).isEqualTo("东岗村 3 号住宅");
        assertThat(only().currentValue()).isEqualByComparingTo("240000");
    }

    @Test
    void whatAFullTapeNoLongerTellsIsReleasedAndComesBack() {
        full(DAY.plusDays(1), ",");
        assertThat(only().releasedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(collaterals.held(List.of(loan()))).isFalse();
        full(DAY.plusDays(2), "东岗村 3 号住宅,250000");
        assertThat(only().releasedOn()).isNull();
        assertThat(collaterals.held(List.of(loan()))).isTrue();
    }

    @Test
    void aLaterValueStandsUntilTheTapeTellsAnother() {
        collaterals.revalue(loan(), loan().value(), new BigDecimal("200000"), DAY.plusDays(3), "评-1", Ids.next(), LI);
        full(DAY.plusDays(5), "东岗村 3 号住宅 (二楼),250000");
        assertThat(only().currentValue()).as("told again").isEqualByComparingTo("200000");
        full(DAY.plusDays(6), "东岗村 3 号住宅 (二楼),190000");
        assertThat(only().currentValue()).as("told anew").isEqualByComparingTo("190000");
        assertThat(only().currentValueOn()).isEqualTo(DAY.plusDays(6));
        assertThat(only().valuations()).hasSize(1);
    }

    @Test
    void whatPeopleAddStandsBesideTheTapesAndNeedsItsPaper() {
        UUID paper = Ids.next();
        collaterals.add(loan(), entry("机器设备", "收割机一台", "30000", DAY, 2, "权-3", paper), LI);
        full(DAY.plusDays(1), "西岗村厂房,90000");
        assertThat(collaterals.of(List.of(loan())))
                .extracting(Collateral::description)
                .containsExactly("西岗村厂房", "收割机一台");
        for (CollateralEntry bad : List.of(
                entry(" ", "收割机", null, null, null, "权-3", paper),
                entry("机器设备", " ", null, null, null, "权-3", paper),
                entry("机器设备", "收割机", null, null, null, " ", paper),
                entry("机器设备", "收割机", null, null, null, "权-3", null),
                entry("机器设备", "收割机", "0", DAY, null, "权-3", paper),
                entry("机器设备", "收割机", "1.005", DAY, null, "权-3", paper),
                entry("机器设备", "收割机", "10", null, null, "权-3", paper),
                entry("机器设备", "收割机", "10", LocalDate.of(2999, 1, 1), null, "权-3", paper),
                entry("机器设备", "收割机", null, null, 0, "权-3", paper)))
            assertThatThrownBy(() -> collaterals.add(loan(), bad, LI)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> collaterals.revalue(loan(), Ids.next(), BigDecimal.TEN, DAY, "评-1", paper, LI))
                .isInstanceOf(Refused.class);
        assertThat(collaterals.of(List.of(loan()))).hasSize(2);
    }

    private static CollateralEntry entry(
            String kind,
            String description,
            @Nullable String value,
            @Nullable LocalDate on,
            @Nullable Integer rank,
            String reference,
            @Nullable UUID paper) {
        return new CollateralEntry(
                kind, description, value == null ? null : new BigDecimal(value), on, rank, reference, paper);
    }

    private void full(LocalDate day, String collateral) {
        take(TapeKind.FULL_BOOK, day, HEADER + "L1,C1,王伟,T101,100.00,0," + collateral + "\n");
    }

    private TapeStatus take(TapeKind kind, LocalDate day, String text) {
        return tapes.importNow(Books.request(Books.upload(tapes, text), source, day, kind, null), Books.TESTER);
    }

    private LoanId loan() {
        return new LoanId(jdbc.sql("SELECT id FROM loan WHERE source = :s AND loan_no = 'L1'")
                .param("s", source)
                .query(UUID.class)
                .single());
    }

    private Collateral only() {
        List<Collateral> all = collaterals.of(List.of(loan()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
