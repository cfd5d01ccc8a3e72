package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.COATING;
import static io.didymium.passport.attack.ScenarioA.SEPARATION;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no passport is among the products of an event, for readers of UNTP alone, and hides nothing from ours. */
class PlainProductsTest {
    private static final String EVENT = "/credentialSubject/0/";
    private static final String COATED = "urn:didymium:phosphate:step:coating";
    private static final String SEPARATED = "urn:didymium:phosphate:step:separation";

    private static List<JsonObject> makeEvents(PassportBundle bundle) throws MalformedInputException {
        List<JsonObject> events = new ArrayList<>();
        for (SignedCredential credential : bundle.credentials()) {
            JsonObject json = Forgery.json(credential);
            if (json.requireArray("type").strings().contains("DigitalTraceabilityEvent")) {
                JsonObject event =
                        json.requireArray("credentialSubject").objects().get(0);
                if (event.requireArray("type").strings().contains("MakeEvent")) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static BigDecimal kilograms(JsonObject event, String member) throws MalformedInputException {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonObject product : event.requireArray(member).objects()) {
            sum = sum.add(product.requireObject("quantity").requireDecimal("value"));
        }
        return sum;
    }

    /** By the products alone, which are all that UNTP defines, no step puts out more than went in, beyond what scales differ by. */
    @Test
    void eventsAddUpForReadersOfUntpAlone() throws MalformedInputException {
        int seen = 0;
        for (JsonObject event : makeEvents(Phosphate.bundle())) {
            BigDecimal in = kilograms(event, "inputProduct");
            if (in.signum() > 0) {
                assertThat(in.subtract(kilograms(event, "outputProduct")).abs())
                        .as(event.requireString("id"))
                        .isLessThan(in.multiply(new BigDecimal("0.002")));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(10);
    }

    /** Bundles that were issued before list no flow among the products, and are read as they were. */
    @Test
    void eventsOfBeforeAreReadAsTheyWere() {
        Insider before = insider();
        for (String side : List.of("input", "output")) {
            before.set(
                    COATING,
                    EVENT + side + "Product",
                    withoutFlows(COATED, side + "Product").toString());
        }

        VerificationReport report = Phosphate.verify(before.bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier().orElseThrow().chain())
                .isEqualTo(Phosphate.verify(Phosphate.bundle())
                        .dossier()
                        .orElseThrow()
                        .chain());
    }

    private static JsonArray withoutFlows(String step, String member) {
        List<JsonValue> batches = new ArrayList<>();
        for (JsonValue product : products(step, member)) {
            if (!product.toString().contains("\"model\"")) {
                batches.add(product);
            }
        }
        return JsonArray.of(batches);
    }

    private static List<JsonValue> products(String step, String member) {
        return ((JsonArray) event(step).members().get(member)).values();
    }

    private static JsonObject event(String step) {
        try {
            return makeEvents(Phosphate.bundle()).stream()
                    .filter(event -> event.toString().contains("\"" + step + "\""))
                    .findFirst()
                    .orElseThrow();
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who profits would call a batch a mere kind of product, so that nobody counts what was taken of it. */
    @ParameterizedTest
    @CsvSource({
        "inputProduct/0/product/idGranularity, model",
        "outputProduct/0/product/idGranularity, model",
        "inputProduct/1/product/idGranularity, batch",
        "inputProduct/1/product/id, urn:didymium:phosphate:batch:A-MET",
        "inputProduct/1/product/name, nothing",
        "inputProduct/1/disposition, disposed",
        "inputProduct/1/product/id, urn:didymium:phosphate:step:coating#flow-9"
    })
    void aKindOfProductIsAFlowOfTheEventAndNothingElse(String member, String other) {
        assertFound(
                insider().setText(COATING, EVENT + member, other).bundle(), REJECTED, PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aFlowHasOneMass() {
        assertFound(
                insider()
                        .set(COATING, EVENT + "inputProduct/1/quantity/value", "1")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
        assertFound(
                insider().set(COATING, EVENT + "auxiliaryFlow/0/mass", "\"1\"").bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    /** To list some flows and leave out a loss would show others a step that adds up and does not. */
    @Test
    void allFlowsAreListedOrNone() {
        assertFound(
                insider()
                        .set(
                                SEPARATION,
                                EVENT + "outputProduct",
                                withoutFlows(SEPARATED, "outputProduct").toString())
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
        List<JsonValue> doubled = new ArrayList<>(products(COATED, "inputProduct"));
        doubled.add(doubled.get(doubled.size() - 1));
        assertFound(
                insider()
                        .set(
                                COATING,
                                EVENT + "inputProduct",
                                JsonArray.of(doubled).toString())
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void nothingThatIsMovedIsAMereKindOfProduct() {
        assertFound(
                insider()
                        .setText(SHIPMENT, EVENT + "movedProduct/0/product/idGranularity", "model")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }
}
