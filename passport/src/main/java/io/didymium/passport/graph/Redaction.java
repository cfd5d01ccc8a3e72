package io.didymium.passport.graph;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a holder leaves out before passing a bundle on; every signature, link and receipt still holds. */
public final class Redaction {
    private static final Pattern CONTENTS = Pattern.compile("/credentialSubject/0/outputBatch/(\\d+)/elementAssay");
    private static final Pattern ACTIVITIES = Pattern.compile("/credentialSubject/0/(stepActivity|stepAllocation)");

    private Redaction() {}

    /**
     * A bundle without some parts of the passport of a batch; contents are withheld in the event that states them too. What its issuer
     * did not hide stays.
     */
    public static PassportBundle withhold(PassportBundle bundle, BatchId batch, Set<DisclosableClaim> parts) {
        return without(bundle, (pointer, document) -> {
            Matcher contents = CONTENTS.matcher(pointer);
            return contents.matches()
                    ? parts.contains(DisclosableClaim.ELEMENT_ASSAY)
                            && isOutput(document, Integer.parseInt(contents.group(1)), batch)
                    : isAbout(document, batch)
                            && parts.stream().anyMatch(part -> part.pointer().equals(pointer));
        });
    }

    /** A bundle without the activities of any step, and how they are allocated. */
    public static PassportBundle withholdActivities(PassportBundle bundle) {
        return without(
                bundle, (pointer, document) -> ACTIVITIES.matcher(pointer).matches());
    }

    private static PassportBundle without(PassportBundle bundle, BiPredicate<String, JsonObject> withheld) {
        PassportBundleBuilder redacted = PassportBundle.builder();
        for (SignedCredential credential : bundle.credentials()) {
            redacted.credential(credential.isSdJwt() ? without(credential, withheld) : credential);
        }
        bundle.statusLists().forEach(redacted::statusList);
        bundle.didDocuments().forEach(redacted::receivedDidDocument);
        bundle.documents().forEach(redacted::document);
        bundle.receipts().forEach(redacted::receipt);
        bundle.roots().forEach(redacted::root);
        return redacted.build();
    }

    private static SignedCredential without(SignedCredential credential, BiPredicate<String, JsonObject> withheld) {
        try {
            SdJwtHolder holder = new SdJwtHolder(SdJwt.parse(credential.token()));
            JsonObject document = JsonObject.of(holder.document());
            Set<String> left = new HashSet<>(holder.hidden());
            return left.removeIf(pointer -> withheld.test(pointer, document))
                    ? new SignedCredential(holder.present(left).text())
                    : credential;
        } catch (MalformedInputException e) {
            return credential;
        }
    }

    private static boolean isAbout(JsonObject document, BatchId batch) {
        return document.find("credentialSubject").orElse(null) instanceof JsonObject subject
                && text(subject, "id").filter(batch.value()::equals).isPresent();
    }

    private static boolean isOutput(JsonObject document, int index, BatchId batch) {
        return document.find("credentialSubject").orElse(null) instanceof JsonArray events
                && events.get(0) instanceof JsonObject event
                && event.find("outputBatch").orElse(null) instanceof JsonArray outputs
                && outputs.get(index) instanceof JsonObject output
                && text(output, "ofProduct").filter(batch.value()::equals).isPresent();
    }

    private static Optional<String> text(JsonObject object, String name) {
        try {
            return object.findString(name);
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }
}
