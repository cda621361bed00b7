package org.qingshou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names for codes, whole, cut, outdated and wrong. */
class DivisionsTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "divisions");

    @ParameterizedTest
    @CsvSource({
        "330127100, 浙江省杭州市淳安县千岛湖镇, 淳安县 千岛湖镇",
        "330127100205, 浙江省杭州市淳安县千岛湖镇, 淳安县 千岛湖镇",
        "330127, 浙江省杭州市淳安县, 淳安县",
        "330100, 浙江省杭州市, 杭州市",
        "330000, 浙江省, 浙江省",
        "33, 浙江省, 浙江省",
        "110101, 北京市东城区, 东城区", // no name between them
        "110000, 北京市, 北京市",
        "429004, 湖北省仙桃市, 仙桃市", // a county right below the province
        "441900003, 广东省东莞市东城街道, 东莞市 东城街道", // a city without counties
        "441900, 广东省东莞市, 东莞市",
        "500230, 重庆市丰都县, 丰都县",
        "710000, 台湾省, 台湾省"
    })
    void aCodeIsNamedAsFarAsItGoes(String code, String full, String local) {
        Divisions.Place place = Divisions.of(code);
        assertThat(place.full()).isEqualTo(full);
        assertThat(place.local()).isEqualTo(local);
        assertThat(place.known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "330104, 浙江省杭州市", // 江干区, merged in 2021
        "330127999, 浙江省杭州市淳安县",
        "339900, 浙江省",
        "810101, 香港特别行政区"
    })
    void aCodeThatIsNotInTheListIsAsGoodAsItsLongestKnownPart(String code, String full) {
        assertThat(Divisions.of(code).full()).isEqualTo(full);
        assertThat(Divisions.of(code).known()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "99", "990127", "000000", "3", "abc", "3301x7", "3301271002051", "３３０１２７"})
    void whatIsNoCodeHasNoName(@Nullable String code) {
        Divisions.Place place = Divisions.of(code);
        assertThat(place.full()).isEmpty();
        assertThat(place.local()).isEmpty();
        assertThat(place.known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "330127, true",
        "330127100, true",
        "330127100205, true",
        "990127, true",
        "3301, false",
        "33012, false",
        "3301271, false",
        "'', false",
        "33012a, false"
    })
    void theFormOfACodeIsSixNineOrTwelveDigits(String text, boolean code) {
        assertThat(Divisions.isCode(text)).isEqualTo(code);
    }

    @Test
    void whatLiesRightBelowIsListedInOrder() {
        assertThat(Divisions.under("330127"))
                .hasSize(23)
                .startsWith("330127100", "330127101")
                .endsWith("330127216");
        assertThat(Divisions.under("3301"))
                .hasSize(13)
                .contains("330127", "330182")
                .isSorted();
        assertThat(Divisions.under("33")).hasSize(11).startsWith("3301");
        assertThat(Divisions.under("441900")).hasSizeGreaterThan(30).contains("441900003");
        assertThat(Divisions.under("330104")).isEmpty();
        assertThat(Divisions.under("330127100")).isEmpty();
        assertThat(Divisions.under("330")).isEmpty();
    }

    @Test
    void theListHoldsAsManyAsItsOriginSays() throws IOException {
        Map<Integer, Long> byLength = lines().stream()
                .map(line -> line.split(" ", 2)[0].length())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(byLength).isEqualTo(Map.of(2, 34L, 4, 342L, 6, 2975L, 9, 41352L));
    }

    /** Each line of the file is found again, which an order that is not numeric, or a double, would break. */
    @Test
    void everyCodeOfTheListIsKnownAndNamed() throws IOException {
        assertThat(lines()).allSatisfy(line -> {
            String[] told = line.split(" ", 2);
            Divisions.Place place = Divisions.of(told[0]);
            assertThat(place.known()).as(line).isTrue();
            assertThat(place.full()).endsWith(told.length == 1 ? "" : told[1]);
        });
    }

    @Test
    void itTakesLessThanAMegabyteOfTheHeap() {
        assertThat(Divisions.bytes()).isBetween(500_000L, 1_000_000L);
    }

    @Test
    void originAndLicenceStandBesideTheList() {
        assertThat(FOLDER.resolve("LICENSE")).content().contains("PUBLIC LICENSE");
        assertThat(FOLDER.resolve("README.md")).content().contains("china-division");
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(FOLDER.resolve("divisions.txt"));
    }
}
