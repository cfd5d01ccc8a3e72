package io.didymium.passport.verify.facts.registry;

import com.google.common.collect.ImmutableListMultimap;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.registry.RegistryCheck;
import io.didymium.passport.exchange.registry.RegistryReport;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the proofs of registration in a bundle state about its passports. */
public final class RegistrationFacts {
    private final ImmutableListMultimap<String, RegistrationToken> proofs;
    private final RegistryCheck check;
    private final Instant at;

    /** The proofs of a bundle, by the seals that the verifier pins. */
    public RegistrationFacts(PassportBundle bundle, TrustList trust, Instant at) {
        ImmutableListMultimap.Builder<String, RegistrationToken> found = ImmutableListMultimap.builder();
        bundle.registrations().forEach(proof -> found.put(proof.credential(), proof));
        this.proofs = found.build();
        this.check = new RegistryCheck(trust.seals());
        this.at = at;
    }

    /** The proofs for a credential, by digest. */
    public List<RegistrationToken> of(SignedCredential credential) {
        return proofs.get(credential.digest());
    }

    /** What a proof states about a credential; empty if the credential is no passport that has versions. */
    public Optional<RegistryReport> judge(SignedCredential credential, RegistrationToken proof) {
        try {
            return Optional.of(check.check(DppVersion.of(credential), proof.token(), at));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }
}
