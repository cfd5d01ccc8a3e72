package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.didymium.core.finding.Finding;
import java.util.HashSet;
import java.util.Set;

/**
 * The revocations that a verifier has seen. Carried from one verification to the next, it keeps a credential revoked whatever a later bundle
 * brings: an older list, another one, or the same credential at another place.
 *
 * @param revocations the revocations
 */
public record SeenRevocations(Set<Revocation> revocations) {
    /**
     * A revocation.
     *
     * @param issuer the issuer of the credential
     * @param credential the id of the credential
     * @param list the id of the status list
     * @param index the place in the list
     */
    public record Revocation(String issuer, String credential, String list, String index) {
        /** @throws NullPointerException if a component is null */
        public Revocation {
            requireNonNull(issuer, "issuer");
            requireNonNull(credential, "credential");
            requireNonNull(list, "list");
            requireNonNull(index, "index");
        }
    }

    /** Nothing seen yet. */
    public static final SeenRevocations NONE = new SeenRevocations(Set.of());

    /** Copies the set. */
    public SeenRevocations {
        revocations = ImmutableSet.copyOf(revocations);
    }

    /** These and the revocations that a report found. */
    public SeenRevocations with(VerificationReport report) {
        Set<Revocation> all = new HashSet<>(revocations);
        for (Finding finding : report.findings()) {
            if (finding.code() == PassportFinding.REVOKED) {
                all.add(new Revocation(
                        argument(finding, "issuer"),
                        finding.location().subject(),
                        argument(finding, "list"),
                        argument(finding, "index")));
            }
        }
        return new SeenRevocations(all);
    }

    private static String argument(Finding finding, String name) {
        return requireNonNull(finding.arguments().get(name), name);
    }
}
