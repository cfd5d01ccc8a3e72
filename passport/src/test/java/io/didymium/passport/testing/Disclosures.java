package io.didymium.passport.testing;

import static java.util.stream.Collectors.toSet;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.TokenIssuer;
import io.didymium.crypto.sdjwt.DisclosurePlan;
import io.didymium.crypto.sdjwt.HiddenClaims;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.graph.Redaction;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The passports of scenario A with everything hidden that may be, in the hands of a holder. */
public final class Disclosures {
    private Disclosures() {}

    /** The passports with all parts hidden, and all disclosed. */
    public static PassportBundle bundle() {
        return new PassportComposer(Issuers.identities(Phosphate.dossier()), Phosphate.STATUS)
                .hiding(EnumSet.allOf(DisclosableClaim.class), new Salts())
                .compose(Phosphate.dossier());
    }

    /** The passports with all hidden that the table of access lists, and all disclosed. */
    public static PassportBundle byTable() {
        return new PassportComposer(Issuers.identities(Phosphate.dossier()), Phosphate.STATUS)
                .hiding(AccessPlan.standard(), new Salts())
                .compose(Phosphate.dossier());
    }

    /** The credential without disclosures of some parts. */
    public static SignedCredential without(SignedCredential credential, Set<DisclosableClaim> withheld) {
        try {
            SdJwtHolder holder = new SdJwtHolder(SdJwt.parse(credential.token()));
            Set<String> shown = holder.hidden().stream()
                    .filter(pointer ->
                            withheld.stream().noneMatch(part -> part.pointer().equals(pointer)))
                    .collect(toSet());
            return new SignedCredential(holder.present(shown).text());
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** A bundle with one credential replaced. */
    public static PassportBundle replace(
            PassportBundle bundle, SignedCredential credential, UnaryOperator<SignedCredential> change) {
        SignedCredential changed = change.apply(credential);
        PassportBundleBuilder replaced = PassportBundle.builder();
        bundle.credentials().forEach(other -> replaced.credential(other.equals(credential) ? changed : other));
        bundle.statusLists().forEach(replaced::statusList);
        bundle.didDocuments().forEach(replaced::didDocument);
        bundle.documents().forEach(replaced::document);
        bundle.receipts().forEach(replaced::receipt);
        bundle.roots().forEach(root -> replaced.root(root.equals(credential.digest()) ? changed.digest() : root));
        return withoutContents(replaced.build(), credential, changed);
    }

    /** A bundle whose events withhold the contents that a passport no longer states. */
    private static PassportBundle withoutContents(
            PassportBundle bundle, SignedCredential before, SignedCredential after) {
        String contents = DisclosableClaim.ELEMENT_ASSAY.pointer();
        return hidden(before).contains(contents) && !hidden(after).contains(contents)
                ? Redaction.withhold(bundle, subject(before), Set.of(DisclosableClaim.ELEMENT_ASSAY))
                : bundle;
    }

    private static BatchId subject(SignedCredential passport) {
        try {
            return new BatchId(
                    Forgery.json(passport).requireObject("credentialSubject").requireString("id"));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** What can be disclosed of a credential; nothing of one whose disclosures do not belong to it. */
    private static Set<String> hidden(SignedCredential credential) {
        try {
            return credential.isSdJwt() ? new SdJwtHolder(SdJwt.parse(credential.token())).hidden() : Set.of();
        } catch (MalformedInputException e) {
            return Set.of(DisclosableClaim.ELEMENT_ASSAY.pointer());
        }
    }

    /** The credential as an SD-JWT of its own issuer that hides what it likes, and discloses nothing of it. */
    public static SignedCredential hiding(SignedCredential credential, String... pointers) {
        return new SignedCredential(token(Forgery.json(credential).toString(), pointers));
    }

    /** The SD-JWT of a credential, given its JSON, signed by its own issuer, who hides what it likes and discloses nothing of it. */
    public static String token(String json, String... pointers) {
        IssuerIdentity issuer;
        try {
            issuer = Issuers.identity(
                    new PartyId(Forgery.parse(json).requireObject("issuer").requireString("id")));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
        SdJwt issued = HiddenClaims.hide(Bytes.ofUtf8(json), DisclosurePlan.hiding(pointers), new Salts())
                .sign(new TokenIssuer(issuer.keyId(), issuer.signer()));
        return issued.token().text() + "~";
    }
}
