package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.issue.store.OfficeRecord;
import io.didymium.passport.issue.store.OfficeStore;
import io.didymium.passport.register.AccountBook;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.Withdrawal;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one office knows, as its store has it: nothing is known here that was not stored before. Not thread-safe. */
final class OfficeMemory {
    private static final int SECRET_LENGTH = 32;

    private final PartyId party;
    private final OfficeStore store;
    private final StatusPositions positions = new StatusPositions();
    private final Set<String> revoked = new TreeSet<>();
    private final Map<String, LifeStatus> lives = new TreeMap<>();
    private final Bytes secret;
    private final AccountBook accounts;
    private PassportBundle holdings;

    /** Reads what a store has; a new store gets a secret from the source of randomness. */
    OfficeMemory(PartyId party, OfficeStore store, SecureRandom random) throws IOException, MalformedInputException {
        this.party = party;
        this.store = requireNonNull(store, "store");
        List<PassportBundle> bundles = new ArrayList<>();
        Optional<Bytes> known = Optional.empty();
        List<OfficeRecord.Withdrawn> withdrawn = new ArrayList<>();
        for (OfficeRecord kept : store.records()) {
            if (kept instanceof OfficeRecord.Received received) {
                bundles.add(received.bundle());
            } else if (kept instanceof OfficeRecord.Issued issued) {
                bundles.add(issued.bundle());
            } else if (kept instanceof OfficeRecord.Positions reserved) {
                reserved.positions().forEach((credential, position) -> positions.put(party, credential, position));
            } else if (kept instanceof OfficeRecord.Revoked one) {
                revoked.add(one.credential());
            } else if (kept instanceof OfficeRecord.Life one) {
                lives.put(one.credential(), one.status());
            } else if (kept instanceof OfficeRecord.Withdrawn one) {
                withdrawn.add(one);
            } else if (kept instanceof OfficeRecord.Secret one) {
                known = Optional.of(one.secret());
            }
        }
        holdings = BundleMerge.of(bundles);
        secret = known.isPresent() ? known.get() : newSecret(random);
        accounts = new AccountBook(secret);
        for (OfficeRecord.Withdrawn one : withdrawn) {
            try {
                accounts.add(one.account(), one.withdrawal());
            } catch (IllegalArgumentException e) {
                throw new MalformedInputException("withdrawn", String.valueOf(e.getMessage()), e);
            }
        }
    }

    private Bytes newSecret(SecureRandom random) throws IOException {
        byte[] drawn = new byte[SECRET_LENGTH];
        random.nextBytes(drawn);
        Bytes fresh = Bytes.of(drawn);
        store.append(new OfficeRecord.Secret(fresh));
        return fresh;
    }

    /** The positions of credentials in the status lists. */
    StatusPositions positions() {
        return positions;
    }

    /** The secret from which salts are derived. */
    Bytes secret() {
        return secret;
    }

    /** What was withdrawn from accounts. */
    AccountBook accounts() {
        return accounts;
    }

    /** Keeps that something is withdrawn from an account, before that is entered in a register. */
    void withdraw(RegisterAccount account, Withdrawal withdrawal) throws IOException {
        store.append(new OfficeRecord.Withdrawn(account, withdrawal));
        accounts.add(account, withdrawal);
    }

    /** All that was received and issued, as one bundle. */
    PassportBundle holdings() {
        return holdings;
    }

    /** Keeps a bundle that was received. */
    void receive(PassportBundle bundle) throws IOException {
        store.append(new OfficeRecord.Received(bundle));
        holdings = BundleMerge.of(List.of(holdings, bundle));
    }

    /** Keeps a bundle that was issued. */
    void issue(PassportBundle bundle) throws IOException {
        store.append(new OfficeRecord.Issued(bundle));
        holdings = BundleMerge.of(List.of(holdings, bundle));
    }

    /** Keeps positions that were given. */
    void reserve(NavigableMap<String, Integer> given) throws IOException {
        if (!given.isEmpty()) {
            store.append(new OfficeRecord.Positions(given));
        }
    }

    /** Keeps that a credential is revoked. */
    void revoke(String credential, String reason, Instant at) throws IOException {
        store.append(new OfficeRecord.Revoked(credential, reason, at));
        revoked.add(credential);
    }

    /** Keeps where a credential is in its life. */
    void mark(String credential, LifeStatus status, String reason, Instant at) throws IOException {
        store.append(new OfficeRecord.Life(credential, status, reason, at));
        lives.put(credential, status);
    }

    /** Where a credential of this office is in its life. */
    LifeStatus life(String credential) {
        return lives().getOrDefault(credential, LifeStatus.CURRENT);
    }

    /** Where the credentials of this office are in their lives, as far as they are not current. */
    Map<String, LifeStatus> lives() {
        Map<String, LifeStatus> all = new TreeMap<>(lives);
        BundleGraph.of(holdings).replaced(party).forEach(credential -> all.put(credential, LifeStatus.SUPERSEDED));
        return all;
    }

    /** The terms of a list, with what is revoked. */
    StatusTerms withRevoked(StatusTerms status) {
        // Revoked for one list alone, a credential would be valid again with the next.
        if (!status.revoked().isEmpty()) {
            throw new IllegalArgumentException("an office revokes by revoke(), not for one list: " + status.revoked());
        }
        return new StatusTerms(status.issuedAt(), status.validUntil(), revoked);
    }

    void close() throws IOException {
        store.close();
    }
}
