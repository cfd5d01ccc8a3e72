package io.didymium.passport.testing;

import static java.util.stream.Collectors.toSet;

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
        return replaced.build();
    }

    /** The credential as an SD-JWT of its own issuer that hides what it likes, and discloses nothing of it. */
    public static SignedCredential hiding(SignedCredential credential, String... pointers) {
        IssuerIdentity issuer = Issuers.identity(Forgery.issuer(credential));
        SdJwt issued = HiddenClaims.hide(
                        Bytes.ofUtf8(Forgery.json(credential).toString()), DisclosurePlan.hiding(pointers), new Salts())
                .sign(new TokenIssuer(issuer.keyId(), issuer.signer()));
        return new SignedCredential(issued.token().text() + "~");
    }
}
