package io.didymium.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.testing.SharedVectors;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists made by others: W3C's Recommendation, walt.id, and the IETF's token status lists, which are not ours. */
class StatusVectorTest {
    private static final Pattern TOKEN_LIST = Pattern.compile("\"lst\": \"([^\"]+)\"");

    @Test
    void decodesListsAsOthersDo() throws Exception {
        List<JsonObject> cases = SharedVectors.objects("status-list/decode_cases.json");
        int bitstrings = 0;
        for (JsonObject c : cases) {
            String encoded = c.requireString("encodedList");
            if (c.requireString("format").startsWith("BitstringStatusList")) {
                StatusList list = StatusList.decode(encoded);
                int size = (int) c.requireInteger("statusSize");
                assertThat(list.entries(8)).isEqualTo(c.requireInteger("decoded_bytes"));
                assertThat(list.status(c.requireInteger("index"), size)).isEqualTo((int) c.requireInteger("status"));
                bitstrings++;
            } else {
                assertRefused(encoded);
                assertRefused("u" + encoded);
            }
        }
        assertThat(bitstrings).isEqualTo(7);
        assertThat(cases).hasSize(9);
    }

    @Test
    void decodesTheListOfTheRecommendation() throws Exception {
        for (JsonObject c : SharedVectors.objects("status-list/w3c_rec_examples.json")) {
            StatusList list = StatusList.decode(c.requireString("encodedList"));
            assertThat(list.entries(8)).isEqualTo(c.requireInteger("decoded_bytes"));
            for (long index = 0; index < list.entries(1); index++) {
                assertThat(list.status(index)).isZero();
            }
        }
    }

    @Test
    void refusesTokenStatusLists() {
        int refused = 0;
        for (String name : List.of(
                "status_list_encoding_json.md",
                "status_list_encoding2_json.md",
                "status_list_encoding4_json.md",
                "status_list_encoding8_json.md",
                "status_list_encoding1_long_json.md",
                "status_list_encoding2_long_json.md")) {
            String text = SharedVectors.text("status-list/ietf-token-status-list/" + name);
            Matcher list = TOKEN_LIST.matcher(text);
            while (list.find()) {
                String encoded = list.group(1).replaceAll("\\s", "");
                assertRefused(encoded);
                assertRefused("u" + encoded);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(6);
    }

    private static void assertRefused(String encoded) {
        assertThatThrownBy(() -> StatusList.decode(encoded)).isInstanceOf(MalformedInputException.class);
    }
}
