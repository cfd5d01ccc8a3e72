package io.didymium.crypto.status;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the status of a credential in a status list (W3C Bitstring Status List 1.0 section 3.2), at a moment and under a
 * policy.
 *
 * <p>A revocation is never taken back, so a list of the right issuer in which it is set proves it however old the list is.
 * Everything else needs a fresh list.
 */
public final class StatusCheck {
    private static final String REVOCATION = "revocation";
    private static final Set<String> INVALIDATES = Set.of(REVOCATION, "suspension");
    private static final Set<String> INFORMS = Set.of("refresh", "message");

    private final StatusPolicy policy;
    private final Instant at;

    /** A check under the policy, at the moment. */
    public StatusCheck(StatusPolicy policy, Instant at) {
        this.policy = policy;
        this.at = at;
    }

    /**
     * Looks an entry up.
     *
     * @param entry the entry in the credential
     * @param credentialIssuer who issued the credential
     * @param list the list, its signature already verified; null if there is none
     */
    public StatusResult look(StatusEntry entry, String credentialIssuer, @Nullable StatusListCredential list) {
        if (list == null) {
            return StatusResult.unknown(StatusReason.LIST_MISSING);
        }
        Optional<StatusReason> fault = authority(entry, credentialIssuer, list).or(() -> range(entry, list.list()));
        if (fault.isPresent()) {
            return StatusResult.unknown(fault.get());
        }
        int status = list.list().status(entry.index().longValueExact(), entry.statusSize());
        Optional<StatusReason> staleness = staleness(list);
        boolean revoked = status != 0 && entry.purpose().equals(REVOCATION);
        if (staleness.isPresent() && !(revoked && holdsByNow(list))) {
            return StatusResult.unknown(staleness.get());
        }
        Optional<String> message = entry.messages().stream().skip(status).findFirst();
        return new StatusResult(meaning(entry.purpose(), status), OptionalInt.of(status), message);
    }

    private Optional<StatusReason> authority(StatusEntry entry, String credentialIssuer, StatusListCredential list) {
        if (!list.id().equals(entry.listCredential())) {
            return Optional.of(StatusReason.LIST_MISMATCH);
        }
        if (!policy.mayIssueFor(credentialIssuer, list.issuer())) {
            return Optional.of(StatusReason.LIST_ISSUER_NOT_TRUSTED);
        }
        return list.purposes().contains(entry.purpose())
                ? Optional.empty()
                : Optional.of(StatusReason.LIST_PURPOSE_MISMATCH);
    }

    private static Optional<StatusReason> range(StatusEntry entry, StatusList list) {
        long entries = list.entries(entry.statusSize());
        if (entries < StatusList.MINIMUM_ENTRIES) {
            return Optional.of(StatusReason.LIST_TOO_SHORT);
        }
        return entry.index().compareTo(BigInteger.valueOf(entries)) >= 0
                ? Optional.of(StatusReason.INDEX_OUT_OF_RANGE)
                : Optional.empty();
    }

    private boolean holdsByNow(StatusListCredential list) {
        return list.validFrom().isPresent() && !list.validFrom().get().isAfter(at);
    }

    private Optional<StatusReason> staleness(StatusListCredential list) {
        if (list.validFrom().isEmpty()) {
            return Optional.of(StatusReason.LIST_UNDATED);
        }
        Instant from = list.validFrom().get();
        if (from.isAfter(at)) {
            return Optional.of(StatusReason.LIST_NOT_YET_VALID);
        }
        Instant seen = policy.highestSeen().get(list.id());
        if (seen != null && from.isBefore(seen)) {
            return Optional.of(StatusReason.LIST_REPLAYED);
        }
        Duration age = Duration.between(from, at);
        boolean tooOld = age.compareTo(policy.maximumAge()) > 0
                || (list.validUntil().isPresent()
                        ? at.isAfter(list.validUntil().get())
                        : list.timeToLive().isPresent()
                                && age.compareTo(list.timeToLive().get()) > 0);
        return tooOld ? Optional.of(StatusReason.LIST_STALE) : Optional.empty();
    }

    private static StatusReason meaning(String purpose, int status) {
        if (status == 0) {
            return StatusReason.STATUS_CLEAR;
        }
        if (INVALIDATES.contains(purpose)) {
            return StatusReason.STATUS_SET;
        }
        return INFORMS.contains(purpose) ? StatusReason.STATUS_INFORMS : StatusReason.PURPOSE_NOT_UNDERSTOOD;
    }
}
