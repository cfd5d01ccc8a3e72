package io.didymium.passport.issue;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.HeaderPolicy;
import io.didymium.crypto.jws.RefusalReason;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.jws.TokenVerifier;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.verify.facts.IssuerKeys;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * The status lists of a received bundle. No credential need name them yet, so verification of the bundle does not look at all of
 * them; a forged one with a late date would displace the true one in what the office delivers.
 */
final class ReceivedLists {
    /** What does not show that a list is forged: it is not of its time, or nothing is known of its issuer yet. */
    private static final Set<RefusalReason> HARMLESS = EnumSet.of(
            RefusalReason.NOT_YET_VALID,
            RefusalReason.NO_LONGER_VALID,
            RefusalReason.KEY_UNKNOWN,
            RefusalReason.KEY_UNSUPPORTED);

    private ReceivedLists() {}

    /** A bundle without the lists that are not signed by the key of their issuer, as far as his keys are known. */
    static PassportBundle withoutForged(PassportBundle bundle, IssuerKeys keys, Instant at) {
        TokenVerifier verifier = new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), keys);
        PassportBundleBuilder sound = bundle.toBuilder().withoutStatusLists();
        bundle.statusLists().stream()
                .filter(list -> !isForged(list, verifier, at))
                .forEach(sound::statusList);
        return sound.build();
    }

    private static boolean isForged(SignedCredential list, TokenVerifier verifier, Instant at) {
        try {
            return verifier.verify(CompactJws.parse(list.token()), at).refusals().stream()
                    .anyMatch(refusal -> !HARMLESS.contains(refusal.reason()));
        } catch (MalformedInputException e) {
            return true;
        }
    }
}
