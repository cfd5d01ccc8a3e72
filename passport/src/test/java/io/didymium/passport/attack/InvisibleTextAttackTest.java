package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.ReportWriter;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.untp.Untp070;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An insider puts into a text what steers a terminal, turns the direction of writing, or shows nothing. */
class InvisibleTextAttackTest {
    private static final Untp070 PROFILE = new Untp070();

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u202e"})
    void noTextOfAnyCredentialMayHoldIt(String sign) {
        int texts = 0;
        for (SignedCredential credential : credentials()) {
            JsonObject honest = Forgery.json(credential);
            assertThatCode(() -> PROFILE.read(honest)).doesNotThrowAnyException();
            int count = count(honest);
            for (int number = 0; number < count; number++) {
                JsonObject spoilt = (JsonObject) change(honest, new int[] {number}, text -> text + sign);
                assertThatThrownBy(() -> PROFILE.read(spoilt))
                        .as(spoilt.toString())
                        .isInstanceOf(MalformedInputException.class);
            }
            texts += count;
        }
        assertThat(texts).isGreaterThan(200);
    }

    /** Some credentials of each kind and scenario. */
    private static List<SignedCredential> credentials() {
        List<SignedCredential> some = new ArrayList<>();
        Stream.of(
                        Phosphate.bundle(),
                        Sketched.bundle(Motors.dossier()),
                        MotorCustody.bundle(
                                MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger()))))
                .forEach(bundle -> some.addAll(bundle.credentials().stream()
                        .filter(credential -> credential.digest().hashCode() % 16 == 0)
                        .toList()));
        return some;
    }

    private static int count(JsonValue value) {
        int[] left = {Integer.MAX_VALUE};
        change(value, left, text -> text);
        return Integer.MAX_VALUE - left[0];
    }

    /** The value with one of its texts changed, counted in the order of the document. */
    private static JsonValue change(JsonValue value, int[] left, UnaryOperator<String> change) {
        if (value instanceof JsonString text) {
            return left[0]-- == 0 ? new JsonString(change.apply(text.value())) : text;
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> values = new ArrayList<>();
            array.forEach(element -> values.add(change(element, left, change)));
            return JsonArray.of(values);
        }
        if (value instanceof JsonObject object) {
            var changed = JsonObject.builder();
            object.members().forEach((name, member) -> changed.put(name, change(member, left, change)));
            return changed.build();
        }
        return value;
    }

    @Test
    void theReportInJsonHasInvisibleCharactersOfOthersAsEscapes() throws Exception {
        String hostile = "https://untp.example/\u202e\u009b\u2028";
        String contexts = "[\"https://www.w3.org/ns/credentials/v2\",\"" + hostile + "\"]";
        VerificationReport report = Phosphate.verify(ScenarioA.insider()
                .set(ScenarioA.MAGNETS, "/@context", contexts)
                .bundle());
        assertThat(report.findings()).anyMatch(finding -> finding.message().contains(hostile));

        String json = ReportWriter.write(report).toUtf8();

        assertThat(json).contains("\\u202e\\u009b\\u2028").doesNotContain("\u202e", "\u009b", "\u2028");
        assertThat(Forgery.parse(json).toString()).contains(hostile);
    }
}
