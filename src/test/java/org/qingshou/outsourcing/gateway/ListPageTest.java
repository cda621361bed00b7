package org.qingshou.outsourcing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void aPageWithoutEndIsNone() {
        String line = "{\"packageId\": \"" + ID + "\", \"state\": \"ACCEPTED\"},";
        String body = "{\"placements\": [" + line.repeat(ListPage.MOST)
                + line.substring(0, line.length() - 1) + "]}";
        assertThatThrownBy(() -> read(body)).isInstanceOf(ListPage.NotAList.class);
    }

    private static ListPage read(String body) throws ListPage.NotAList {
        return ListPage.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
