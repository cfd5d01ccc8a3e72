package io.didymium.passport.untp.unread;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.foreign.Stripping;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.untp.Untp070;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not reported as unread is read: with another value the credential states something else, or nothing that can be read. */
class ReadMembersTest {
    private static final int EACH = 2;

    private final Map<String, Integer> tried = new HashMap<>();

    @Test
    void everyValueThatIsNotReportedMatters() throws Exception {
        Set<String> silent = new TreeSet<>();
        for (SignedCredential credential : credentials()) {
            silent.addAll(silent(Forgery.json(credential)));
        }

        assertThat(tried).hasSizeGreaterThan(200);
        // Names are for people; of what is pinned or found by other members, ids, addresses and media types are not
        // compared.
        assertThat(silent)
                .filteredOn(pointer -> !pointer.matches(".*/(name|linkName|schemeName)"))
                .containsExactlyInAnyOrder(
                        "/credentialStatus/id",
                        "/credentialSubject/conformityAssessment/*/id",
                        "/credentialSubject/auditableEvidence/linkURL",
                        "/relatedResource/*/mediaType");
    }

    @Test
    void everyValueOfPlainCredentialsThatIsNotReportedMatters() throws Exception {
        Set<String> silent = new TreeSet<>();
        for (SignedCredential credential : credentials()) {
            JsonObject json = Forgery.json(credential);
            silent.addAll(silent(Stripping.all(json)));
            if (!json.has("correctionReason")) {
                silent.addAll(silent(Stripping.members(json)));
            }
        }

        assertThat(tried).hasSizeGreaterThan(100);
        // Another context gives no member of UNTP another meaning, as UNTP's is protected.
        assertThat(silent)
                .filteredOn(pointer -> !pointer.matches(".*/(name|linkName|schemeName)"))
                .containsExactlyInAnyOrder(
                        "/@context/*",
                        "/credentialStatus/id",
                        "/credentialSubject/conformityAssessment/*/id",
                        "/relatedResource/*/mediaType");
    }

    private Set<String> silent(JsonObject json) throws MalformedInputException {
        Set<String> silent = new TreeSet<>();
        Statement before = new Untp070().read(json);
        UnreadMembers reported = UnreadMembers.of(json, before.subject());
        if (reported.count() > UnreadMembers.LISTED) {
            // Not all places are listed, so it is not known which values are reported.
            return silent;
        }
        leaves(json, "", (pointer, value) -> {
            if (reported.pointers().stream().noneMatch(one -> (pointer + "/").startsWith(one + "/"))
                    && tried.merge(kindOf(json) + shape(pointer), 1, Integer::sum) <= EACH) {
                JsonObject changed =
                        (JsonObject) change(json, List.of(pointer.substring(1).split("/", -1)), 0);
                if (isSame(before, changed)
                        && UnreadMembers.of(changed, before.subject()).count() == reported.count()) {
                    silent.add(shape(pointer));
                }
            }
        });
        return silent;
    }

    private static List<SignedCredential> credentials() throws IOException {
        return Stream.of(
                        new TwoCompanies().play().correct("misread", 5).seller.deliver(TwoCompanies.SHIPMENT),
                        Phosphate.bundle(Footprints.phosphate("value", "value")),
                        Sketched.bundle(Motors.dossier()),
                        MotorCustody.bundle(MotorCustody.dossier(
                                MotorCustody.books(MotorCustody.credit(), MotorCustody.continued()))))
                .flatMap(bundle -> bundle.credentials().stream())
                .filter(credential -> !credential.isSdJwt())
                .toList();
    }

    private static String kindOf(JsonObject json) {
        String text = json.find("type").orElseThrow() + " "
                + json.find("credentialSubject").orElseThrow();
        return Stream.of(
                        "MakeEvent",
                        "MoveEvent",
                        "custodyBooks",
                        "DigitalConformityCredential",
                        "DigitalProductPassport",
                        "DigitalIdentityAnchor",
                        "DigitalFacilityRecord")
                .filter(text::contains)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSame(Statement before, JsonObject changed) {
        try {
            return new Untp070().recognises(changed)
                    && new Untp070().read(changed).equals(before);
        } catch (MalformedInputException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return false;
        }
    }

    private static String shape(String pointer) {
        return pointer.replaceAll("/[0-9]+", "/*");
    }

    private static void leaves(JsonValue value, String pointer, BiConsumer<String, JsonValue> found) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, inner) -> leaves(inner, pointer + "/" + name, found));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                leaves(array.get(i), pointer + "/" + i, found);
            }
        } else {
            found.accept(pointer, value);
        }
    }

    private static JsonValue change(JsonValue value, List<String> path, int from) {
        if (from == path.size()) {
            return value instanceof JsonString text ? new JsonString(text.value() + "9") : new JsonString("x");
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> elements = new ArrayList<>(array.values());
            int at = Integer.parseInt(path.get(from));
            elements.set(at, change(elements.get(at), path, from + 1));
            return JsonArray.of(elements);
        }
        JsonObject object = (JsonObject) value;
        return object.toBuilder()
                .put(path.get(from), change(object.find(path.get(from)).orElseThrow(), path, from + 1))
                .build();
    }
}
