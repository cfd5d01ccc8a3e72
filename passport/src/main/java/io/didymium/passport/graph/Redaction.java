package io.didymium.passport.graph;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.untp.EventDisclosure;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/** What a holder leaves out before passing a bundle on; every signature, link and receipt still holds. */
public final class Redaction {
    private Redaction() {}

    /**
     * A bundle without some parts of the passport of a batch; contents are withheld in the event that states them too. What its issuer
     * did not hide stays.
     */
    public static PassportBundle withhold(PassportBundle bundle, BatchId batch, Set<DisclosableClaim> parts) {
        return without(
                bundle,
                (pointer, document) ->
                        parts.stream().anyMatch(part -> part.pointer().equals(pointer))
                                ? isAbout(document, batch)
                                : parts.contains(DisclosableClaim.ELEMENT_ASSAY)
                                        && batch.value()
                                                .equals(EventDisclosure.contents(document)
                                                        .get(pointer)));
    }

    /** A bundle without the inventories of its steps: activities, cut-offs, and how they are allocated. */
    public static PassportBundle withholdActivities(PassportBundle bundle) {
        return without(
                bundle,
                (pointer, document) -> EventDisclosure.inventory(document).contains(pointer));
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
        bundle.registrations().forEach(redacted::registration);
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
                && subject.find("id")
                        .filter(new JsonString(batch.value())::equals)
                        .isPresent();
    }
}
