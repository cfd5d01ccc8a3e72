package io.didymium.passport.testing;

import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;

/** The passports of scenario A, and what a verifier who trusts its register and certifier says of a bundle. */
public final class Phosphate {
    /** When tests verify. */
    public static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");

    /** Status lists that hold then, and revoke nothing. */
    public static final StatusTerms STATUS =
            StatusTerms.between(Instant.parse("2026-04-20T00:00:00Z"), Instant.parse("2026-05-20T00:00:00Z"));

    private Phosphate() {}

    /** What the passports say. */
    public static Dossier dossier() {
        return Dossier.builder(PhosphateChain.chain())
                .registrations(PhosphateChain.registrations())
                .certificates(PhosphateChain.certificates())
                .claims(PhosphateChain.claims())
                .build();
    }

    /** The passports. */
    public static PassportBundle bundle() {
        return bundle(dossier());
    }

    /** The passports of another dossier, signed alike. */
    public static PassportBundle bundle(Dossier dossier) {
        return new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier);
    }

    /** Trust in the register and the certifier of the scenario. */
    public static TrustList trust() {
        return Issuers.trust(PhosphateChain.REGISTER, PhosphateChain.CERTIFIER);
    }

    /** What the verifier says. */
    public static VerificationReport verify(PassportBundle bundle) {
        return new ChainVerifier(trust()).verify(bundle, AT);
    }

    /** What a verifier with a policy says. */
    public static VerificationReport verify(PassportBundle bundle, VerificationPolicy policy) {
        return new ChainVerifier(trust(), policy).verify(bundle, AT);
    }
}
