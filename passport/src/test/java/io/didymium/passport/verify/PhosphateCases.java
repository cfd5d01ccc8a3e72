package io.didymium.passport.verify;

import io.didymium.core.party.Party;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.util.List;

/** What the cases of scenario A share: its bundle, and changes to its credentials. */
final class PhosphateCases {
    static final PassportBundle BUNDLE = Phosphate.bundle();
    static final String OXIDE = passport("A-O1");
    static final String MAGNETS = passport("A-P1");
    static final String SEPARATION = "urn:didymium:dte:" + PhosphateChain.step("separation");
    static final String COATING = "urn:didymium:dte:" + PhosphateChain.step("coating");
    static final String SHIPMENT = "urn:didymium:dte-move:" + PhosphateChain.transfer("oxides");
    static final String SITE = "urn:didymium:dfr:" + PhosphateChain.facility("SEP-NO");
    static final String ASSESSMENT = "urn:didymium:dcc:urn:didymium:phosphate:certificate:REIA-THORNMERE";
    static final IssuerIdentity NORDOKSID = Issuers.identity(operator("SEP-NO").id());

    private PhosphateCases() {}

    static Forgery forge() {
        return new Forgery(BUNDLE);
    }

    static VerificationReport verify(PassportBundle bundle) {
        return Phosphate.verify(bundle);
    }

    static String passport(String batch) {
        return "urn:didymium:dpp:" + PhosphateChain.batch(batch);
    }

    static Party operator(String site) {
        var chain = PhosphateChain.chain();
        return chain.party(chain.facility(PhosphateChain.facility(site)).operator());
    }

    static JsonObject credential(String id) {
        return BUNDLE.credentials().stream()
                .map(Forgery::json)
                .filter(json -> json.toString().contains("\"id\":\"" + id + "\",\"issuer\""))
                .findFirst()
                .orElseThrow();
    }

    static JsonObject subject(String id) {
        return (JsonObject) credential(id).find("credentialSubject").orElseThrow();
    }

    static JsonObject issuerOf(String id) {
        return (JsonObject) credential(id).find("issuer").orElseThrow();
    }

    static SignedCredential other(String id) {
        JsonObject json = put(credential(id), "name", "The other passport");
        return new SignedCredential(Forgery.ownKey(json).apply(json.toString()));
    }

    static JsonObject put(JsonObject json, String name, String value) {
        return json.toBuilder().put(name, value).build();
    }

    static JsonObject put(JsonObject json, String name, JsonObject value) {
        return json.toBuilder().put(name, value).build();
    }

    static JsonObject putInSubject(JsonObject json, String name, JsonValue value) {
        JsonObject subject = (JsonObject) json.find("credentialSubject").orElseThrow();
        return put(
                json, "credentialSubject", subject.toBuilder().put(name, value).build());
    }

    static JsonObject putInSubject(JsonObject json, String name, String value) {
        return putInSubject(json, name, new JsonString(value));
    }

    static JsonObject putInEvent(JsonObject json, String name, String value) {
        JsonArray events = (JsonArray) json.find("credentialSubject").orElseThrow();
        JsonObject event =
                ((JsonObject) events.get(0)).toBuilder().put(name, value).build();
        return json.toBuilder()
                .put("credentialSubject", JsonArray.of(List.of(event)))
                .build();
    }
}
