package org.qingshou.outsourcing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPageTest {
    private static final String ID = "01a21068-54ff-7e0c-9464-5e8f47e68dbc";

    @Test
    void aPageTellsItsPackagesAndWhereTheNextBegins() throws ListPage.NotAList {
        ListPage page = read("{\"placements\": [{\"packageId\": \"" + ID
                + "\", \"state\": \"ACCEPTED\", \"more\": 1}], \"next\": \"" + ID + "\"}");
        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(line.packageId()).hasToString(ID);
            assertThat(line.state().workable()).isTrue();
        });
        assertThat(page.next()).isEqualTo(ID);
        assertThat(read("{\"placements\": []}").next()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|/",
                "x|/",
                "{}|/placements",
                "{'placements': [{'packageId': 'P1', 'state': 'ACCEPTED'}]}|/placements/0",
                "{'placements': [{'packageId': '01a21068-54ff-7e0c-9464-5e8f47e68dbc', 'state': 'OPEN'}]}|/placements/0",
                "{'placements': [], 'next': 'a'}|/next",
                "{'placements': [{'packageId': '01a21068-54ff-7e0c-9464-5e8f47e68dbc', 'state': 'ACCEPTED'}], 'next': 'a&b=c'}|/next"
            },
            quoteCharacter = '~')
    void whatIsNoListNamesThePlaceAndNothingThatStandsThere(String body, String place) {
        assertThatThrownBy(() -> read(body.replace('\'', '"')))
                .isInstanceOf(ListPage.NotAList.class)
                .hasMessage(place);
    }

    /** The agency's developers have the schema, the bank its reader: neither may take what the other does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'placements': []}|true",
                "{'placements': [{'packageId': '01a21068-54ff-7e0c-9464-5e8f47e68dbc', 'state': 'DELETED', 'recalledAt': '2026-11-24T02:15:30Z'}], 'next': 'p.2'}|true",
                "[]|false",
                "{}|false",
                "{'placements': [{'packageId': 'P1', 'state': 'ACCEPTED'}]}|false",
                "{'placements': [{'packageId': '01a21068-54ff-7e0c-9464-5e8f47e68dbc', 'state': 'OPEN'}]}|false",
                "{'placements': [{'packageId': '01a21068-54ff-7e0c-9464-5e8f47e68dbc', 'state': 'ACCEPTED'}], 'next': 'a&b=c'}|false"
            })
    void thePublishedSchemaTakesWhatIsRead(String body, boolean taken) throws IOException {
        String json = body.replace('\'', '"');
        try (InputStream in = ListPageTest.class.getResourceAsStream("/schemas/placement-list-1.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
            assertThat(schema.validate(json, InputFormat.JSON).isEmpty()).isEqualTo(taken);
        }
        boolean read;
        try {
            read(json);
            read = true;
        } catch (ListPage.NotAList e) {
            read = false;
        }
        assertThat(read).isEqualTo(taken);
    }

    @Test
    void aPageWithoutEndIsNone() {
        String line = "{\"packageId\": \"" + ID + "\", \"state\": \"ACCEPTED\"},";
        String body = "{\"placements\": [" + line.repeat(ListPage.MOST) + line.substring(0, line.length() - 1) + "]}";
        assertThatThrownBy(() -> read(body)).isInstanceOf(ListPage.NotAList.class);
    }

    private static ListPage read(String body) throws ListPage.NotAList {
        return ListPage.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
