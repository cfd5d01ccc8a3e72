package io.didymium.examples.tour;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.core.stock.StockFinding;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ten ways to break a passport, each found out for its own reason. */
public final class BrokenPassports {
    static final Instant AT = Instant.parse("2026-04-01T00:00:00Z");

    private static final StatusTerms TERMS =
            StatusTerms.between(Instant.parse("2026-03-20T00:00:00Z"), Instant.parse("2026-04-15T00:00:00Z"));

    private final Map<PartyId, IssuerIdentity> identities = new HashMap<>();
    private final PassportBundle sound;
    private final TrustList trust;

    BrokenPassports(SecureRandom random) {
        for (PartyId party : List.of(OxideTrade.REGISTER, OxideTrade.REFINER, OxideTrade.SMELTER)) {
            identities.put(party, IssuerIdentity.of(party, Signer.of(SigningKey.generate(KeyType.ED25519, random))));
        }
        sound = compose(OxideTrade.sound());
        trust = believing(OxideTrade.REGISTER, Set.of(TrustRole.REGISTER, TrustRole.CERTIFIER));
    }

    /** Prints each deed, the verdict and the finding. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        int number = 1;
        for (BrokenPassport broken : new BrokenPassports(new SecureRandom()).all()) {
            VerificationReport report = new ChainVerifier(broken.trust()).verify(broken.bundle(), AT);
            out.println(number++ + ". " + broken.deed());
            out.println("   " + report.verdict());
            report.findings().stream()
                    .filter(finding -> finding.code() == broken.reason())
                    .limit(1)
                    .forEach(finding -> out.println("   " + finding.code().id() + ": " + finding.message()));
        }
    }

    /** The passports before anything was done to them, and whom the verifier believes. */
    VerificationReport soundReport() {
        return new ChainVerifier(trust).verify(sound, AT);
    }

    List<BrokenPassport> all() {
        OxideTrade trade = OxideTrade.sound();
        return List.of(
                rejected(
                        "The refiner's passport of the oxide was exchanged for another that it had signed too.",
                        Tampering.exchanged(sound, compose(trade.withOxideName("NdPr oxide 99.9 %")), OxideTrade.OXIDE),
                        PassportFinding.LINK_DIGEST_MISMATCH),
                rejected(
                        "The smelter states 100 kg more metal, and signs it.",
                        compose(trade.withMetalKg("4221.3")),
                        BalanceFinding.MASS_CREATED),
                rejected(
                        "The refiner ships 8,765.0 kg of a batch of 8,754.0 kg.",
                        compose(trade.withShippedKg("8765.0")),
                        StockFinding.BATCH_OVERDRAWN),
                rejected(
                        "The certificate that supports a claim was given after the batch was made.",
                        compose(trade.withCertifiedFrom(Instant.parse("2026-03-15T00:00:00Z"))),
                        ConformityFinding.CERTIFICATE_AFTER_BATCH),
                rejected(
                        "What the smelter is to have signed, the refiner signed.",
                        signedByAnother(),
                        PassportFinding.SIGNATURE_MISMATCH),
                rejected("The refiner revoked the passport of the oxide.", revoked(), PassportFinding.REVOKED),
                rejected(
                        "The refiner gives the oxides' contents as if they were the elements'.",
                        compose(trade.withOxideBasis("Nd", "Pr")),
                        BalanceFinding.ELEMENT_GAP),
                undecided(
                        "The smelter's status list was left out.",
                        Tampering.withoutStatusList(sound, OxideTrade.SMELTER),
                        trust,
                        PassportFinding.STATUS_UNKNOWN),
                undecided(
                        "The verifier does not know the register.",
                        sound,
                        new TrustList(List.of()),
                        PassportFinding.ISSUER_UNKNOWN),
                undecided(
                        "The passport of the oxide was left out.",
                        Tampering.without(sound, OxideTrade.OXIDE),
                        trust,
                        PassportFinding.LINK_TARGET_ABSENT));
    }

    private PassportBundle compose(OxideTrade trade) {
        return new PassportComposer(identities, TERMS).compose(trade.dossier());
    }

    private PassportBundle revoked() {
        StatusTerms terms = TERMS.revoking(OxideTrade.OXIDE);
        return new PassportComposer(identities, terms)
                .compose(OxideTrade.sound().dossier());
    }

    private PassportBundle signedByAnother() {
        IssuerIdentity smelter = identity(OxideTrade.SMELTER);
        Signer other = identity(OxideTrade.REFINER).signer();
        Map<PartyId, IssuerIdentity> forged = new HashMap<>(identities);
        forged.put(
                OxideTrade.SMELTER, new IssuerIdentity(smelter.did(), smelter.keyId(), other, smelter.didDocument()));
        return new PassportComposer(forged, TERMS).compose(OxideTrade.sound().dossier());
    }

    private TrustList believing(PartyId party, Set<TrustRole> roles) {
        IssuerIdentity identity = identity(party);
        PinnedKey key = new PinnedKey(identity.keyId(), identity.signer().publicKey());
        return new TrustList(
                List.of(TrustAnchor.builder(identity.did(), "Register", Instant.parse("2019-01-01T00:00:00Z"))
                        .roles(roles)
                        .keys(key)
                        .build()));
    }

    private IssuerIdentity identity(PartyId party) {
        return Optional.ofNullable(identities.get(party)).orElseThrow();
    }

    private BrokenPassport rejected(String deed, PassportBundle bundle, FindingCode reason) {
        return new BrokenPassport(deed, bundle, trust, reason, Verdict.REJECTED);
    }

    private static BrokenPassport undecided(String deed, PassportBundle bundle, TrustList trust, FindingCode reason) {
        return new BrokenPassport(deed, bundle, trust, reason, Verdict.INDETERMINATE);
    }
}
