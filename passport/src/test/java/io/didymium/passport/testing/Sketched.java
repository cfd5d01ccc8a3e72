package io.didymium.passport.testing;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustedScheme;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The passports of sketched chains, whose parties are all in one register, and what a verifier who trusts it says. */
public final class Sketched {
    /** The party that keeps the register. */
    public static final PartyId REGISTER = new PartyId("did:web:register.example");

    /** The party that gives all certificates. */
    public static final PartyId CERTIFIER = new PartyId("did:web:certifier.example");

    /** When tests verify. */
    public static final Instant AT = Instant.parse("2026-08-01T00:00:00Z");

    /** Status lists that hold then, and revoke nothing. */
    public static final StatusTerms STATUS =
            StatusTerms.between(Instant.parse("2026-07-20T00:00:00Z"), Instant.parse("2026-08-20T00:00:00Z"));

    private Sketched() {}

    /** The chain of a sketch with register and certifier, all parties registered; nothing else is said. */
    public static Dossier dossier(ChainSketch sketch) {
        return dossier(sketch.draft());
    }

    /** A chain with register and certifier, all parties registered; nothing else is said. */
    public static Dossier dossier(SupplyChain.Builder draft) {
        draft.add(new Party(REGISTER, "Register", new CountryCode("DE")))
                .add(new Party(CERTIFIER, "Certifier", new CountryCode("DE")));
        SupplyChain chain = draft.build();
        List<Registration> registrations = chain.parties().stream()
                .map(Party::id)
                .filter(party -> !party.equals(REGISTER))
                .map(Sketched::registration)
                .toList();
        return Dossier.builder(chain).registrations(registrations).build();
    }

    private static Registration registration(PartyId party) {
        return Registration.builder(party, REGISTER)
                .scheme(new Concept("https://register.example/numbers", "Register numbers"))
                .registered(
                        party.value().substring("did:web:".length()),
                        "No. " + party.value().length())
                .on(LocalDate.of(2019, 6, 14))
                .build();
    }

    /** The passports of a dossier. */
    public static PassportBundle bundle(Dossier dossier) {
        return new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier);
    }

    /** Trust in the register and the certifier, with the rules of the schemes of the tests. */
    public static TrustList trust() {
        return Issuers.trust(REGISTER, CERTIFIER)
                .withSchemes(Stream.concat(
                                MotorCustody.schemes().stream(),
                                Stream.of(new TrustedScheme("https://schemes.example/blending", RotorCustody.BLENDING)))
                        .toList());
    }

    /** What the verifier says. */
    public static VerificationReport verify(PassportBundle bundle) {
        return verify(bundle, VerificationPolicy.standard());
    }

    /** What the verifier says under a policy. */
    public static VerificationReport verify(PassportBundle bundle, VerificationPolicy policy) {
        return new ChainVerifier(trust(), policy).verify(bundle, AT);
    }

    /** What the verifier says of the passports of a dossier. */
    public static VerificationReport verify(Dossier dossier) {
        return verify(bundle(dossier));
    }
}
