package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.report.SeenSites;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.untp.Labels;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.untp.UntpProfile;
import io.didymium.passport.untp.unread.UnreadMembers;
import io.didymium.passport.untp.value.Terms;
import io.didymium.passport.verify.check.standard.StandardChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another version of UNTP is one more profile: the checks judge what it read as they judge everything. */
class OtherProfileTest {
    private static final String CONTEXT = "https://vocabulary.uncefact.org/untp/0.8.0/context/";

    /** A version with another context, and events in the words of EPCIS. */
    private static final class Next implements UntpProfile {
        private final Untp070 before = new Untp070();

        @Override
        public String version() {
            return "0.8.0";
        }

        @Override
        public boolean recognises(JsonObject credential) {
            return credential.find("@context").orElseThrow().toString().contains(CONTEXT);
        }

        @Override
        public JsonObject write(Statement statement, Labels labels) {
            return renamed(before.write(statement, labels), Terms.UNTP_070, CONTEXT, true);
        }

        @Override
        public Statement read(JsonObject credential) throws MalformedInputException {
            return before.read(renamed(credential, CONTEXT, Terms.UNTP_070, false));
        }

        @Override
        public UnreadMembers unread(JsonObject credential, Subject subject) {
            return before.unread(renamed(credential, CONTEXT, Terms.UNTP_070, false), subject);
        }
    }

    private static JsonObject renamed(JsonObject credential, String context, String other, boolean forward) {
        return (JsonObject) renamedValue(credential, context, other, forward);
    }

    private static JsonValue renamedValue(JsonValue value, String context, String other, boolean forward) {
        if (value instanceof JsonArray array) {
            List<JsonValue> values = new ArrayList<>();
            array.forEach(one -> values.add(renamedValue(one, context, other, forward)));
            return JsonArray.of(values);
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder renamed = JsonObject.builder();
            object.members()
                    .forEach((name, inner) -> renamed.put(
                            forward ? name.replace("eventDate", "eventTime") : name.replace("eventTime", "eventDate"),
                            renamedValue(inner, context, other, forward)));
            return renamed.build();
        }
        return value.equals(new JsonString(context)) ? new JsonString(other) : value;
    }

    private static PassportBundle next(PassportBundle bundle) {
        Forgery forgery = new Forgery(bundle);
        for (SignedCredential credential : bundle.credentials()) {
            forgery.change(Forgery.id(credential), json -> renamed(json, Terms.UNTP_070, CONTEXT, true));
        }
        return forgery.relinked();
    }

    private static List<String> judged(PassportBundle bundle, List<UntpProfile> profiles) {
        VerificationPolicy policy = VerificationPolicy.standard();
        BundleFacts facts = BundleFacts.gather(
                bundle, Phosphate.trust(), policy, Phosphate.AT, SeenRevocations.NONE, SeenSites.NONE, profiles);
        List<String> judged = new ArrayList<>();
        for (CheckResult result : StandardChecks.run(facts, policy)) {
            judged.add(result.check() + " " + result.outcome());
        }
        return judged;
    }

    @Test
    void theChecksJudgeAnotherVersionAsTheyJudgeThisOne() {
        PassportBundle bundle = next(Phosphate.bundle());
        List<UntpProfile> more = new ArrayList<>(BundleFacts.PROFILES);
        more.add(new Next());

        assertThat(judged(bundle, more)).isEqualTo(judged(Phosphate.bundle(), BundleFacts.PROFILES));
    }

    @Test
    void withoutItsProfileAVersionIsNotRead() {
        assertThat(judged(next(Phosphate.bundle()), BundleFacts.PROFILES))
                .anyMatch(result -> result.endsWith(Outcome.UNDECIDED.toString()));
    }
}
