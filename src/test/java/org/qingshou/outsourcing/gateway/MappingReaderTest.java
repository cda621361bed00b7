package org.qingshou.outsourcing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A mapping is taken whole or refused with the place of its fault. */
class MappingReaderTest {
    private static final Path EXAMPLE = Path.of("src", "main", "resources", "conformance", "mappings", "example.json");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<ListedState, Set<String>> REASONS = Map.of(
            ListedState.DECLINED,
            Set.of("DEC_CAPACITY"),
            ListedState.RETURNED,
            Set.of("RET_FULL", "RET_PART", "RET_NOT_FOUND"));

    @Test
    void theExampleIsTaken() throws IOException {
        ChannelMapping mapping = MappingReader.check(Files.readString(EXAMPLE), REASONS);
        assertThat(mapping.states()).hasSize(9);
        assertThat(mapping.list()).isNotNull();
    }

    @Test
    void whatIsNoJsonIsNamedByItsLine() {
        assertThatThrownBy(() -> MappingReader.check("{\n  \"mapping\": oops", REASONS))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.args()[0]).isEqualTo("2"));
    }

    /** Each row changes the example at one place and names the fault and where it is said to be. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/mapping|\"other/2\"|word|/mapping",
                "/personal|\"CLEAR\"|clear|/personal",
                "/auth/header|\"Host\"|header|/auth/header",
                "/auth/prefix|\"线\"|header|/auth/prefix",
                "/place/method|\"GET\"|word|/place/method",
                "/place/path|\"//elsewhere.example/x\"|path|/place/path",
                "/place/path|\"/a/../b\"|path|/place/path",
                "/place/path|\"/a/{secret}\"|path|/place/path",
                "/place/body/0/from|\"/debtor/name\"|notInPackage|/place/body/0/from",
                "/place/body/0/from|\"/inHouse/reasons\"|notInPackage|/place/body/0/from",
                "/place/body/0/from|\"/envelope/round\"|needs|/place/body",
                "/place/body/1/to|\"outerNo\"|twice|/place/body/1/to",
                "/place/body/1/to|\"term\"|twice|/place/body/4/to",
                "/place/body/3/constant|{\"a\":1}|constant|/place/body/3/constant",
                "/place/body/3/from|\"/debtor/token\"|way|/place/body/3",
                "/place/body/3/fro|\"/debtor/token\"|unknown|/place/body/3/fro",
                "/place/body/10/each|\"/debtor\"|notInPackage|/place/body/10/each",
                "/place/body/10/fields/0/from|\"/personal\"|notInPackage|/place/body/10/fields/0/from",
                "/place/answer/words/0|\"GOOD\"|word|/place/answer/words/0",
                "/place/answer/outcome|\"code\"|pointer|/place/answer/outcome",
                "/query/body|[{\"to\":\"a\",\"from\":\"/packageId\"}]|bodyless|/query/body",
                "/recall/body/1/from|\"/personal\"|notInPackage|/recall/body/1/from",
                "/list/path|\"/v1/entrusts\"|after|/list/next",
                "/states/已拒单/reason|\"DEC_MOOD\"|word|/states/已拒单/reason",
                "/states/处理中/reason|\"RET_FULL\"|unneeded|/states/处理中/reason",
                "/states/处理中/state|\"WORKING\"|word|/states/处理中/state",
            })
    void aFaultIsNamedByItsPlace(String at, String value, String key, String place) throws IOException {
        assertThatThrownBy(() -> MappingReader.check(changed(at, value), REASONS))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("outsourcing.mapping." + key);
                    assertThat(refused.args()[0]).isEqualTo(place);
                    for (Locale locale : Set.of(Texts.CHINESE, Texts.ENGLISH))
                        assertThat(sentence(refused, locale)).contains(place).doesNotContain("!", "{0}");
                });
    }

    private static String sentence(Refused refused, Locale locale) {
        try {
            return new Texts().getTranslation(refused.key(), locale, refused.args());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"/auth", "/place", "/query", "/recall", "/states", "/place/answer/words", "/place/method"})
    void whatIsMissingIsNamed(String at) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(EXAMPLE));
        int cut = at.lastIndexOf('/');
        ((ObjectNode) root.at(at.substring(0, cut))).remove(at.substring(cut + 1));
        assertThatThrownBy(() -> MappingReader.check(root.toString(), REASONS))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("outsourcing.mapping.missing");
                    assertThat(refused.args()).containsExactly(at);
                });
    }

    private static String changed(String at, String value) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(EXAMPLE));
        int cut = at.lastIndexOf('/');
        ((ObjectNode) root.at(at.substring(0, cut))).set(at.substring(cut + 1), JSON.readTree(value));
        return root.toString();
    }
}
