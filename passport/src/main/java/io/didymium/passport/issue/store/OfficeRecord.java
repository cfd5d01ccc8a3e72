package io.didymium.passport.issue.store;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.Withdrawal;
import java.time.Instant;
import java.util.SortedMap;

/** One thing that an office remembers. */
public sealed interface OfficeRecord {
    /**
     * The secret from which the office derives the salts of what it hides.
     *
     * @param secret at least 32 random bytes
     */
    record Secret(Bytes secret) implements OfficeRecord {
        /** @throws IllegalArgumentException if the secret is shorter than 32 bytes */
        public Secret {
            if (secret.length() < 32) {
                throw new IllegalArgumentException("a secret has at least 32 bytes, this one " + secret.length());
            }
        }
    }

    /**
     * What the office received and accepted.
     *
     * @param bundle as it was received
     */
    record Received(PassportBundle bundle) implements OfficeRecord {
        /** Never null. */
        public Received {
            requireNonNull(bundle, "bundle");
        }
    }

    /**
     * Positions in the office's status list, recorded before anything is signed with them.
     *
     * @param positions by the ids of credentials
     */
    record Positions(SortedMap<String, Integer> positions) implements OfficeRecord {
        /** Copies the map. */
        public Positions {
            positions = ImmutableSortedMap.copyOf(positions);
        }
    }

    /**
     * What the office issued.
     *
     * @param bundle its credentials, the status list and evidence that go with them, and its DID document
     */
    record Issued(PassportBundle bundle) implements OfficeRecord {
        /** Never null. */
        public Issued {
            requireNonNull(bundle, "bundle");
        }
    }

    /**
     * What the office withdraws from an account, recorded before it is entered in a register.
     *
     * @param account the account
     * @param withdrawal what is withdrawn
     */
    record Withdrawn(RegisterAccount account, Withdrawal withdrawal) implements OfficeRecord {
        /** Never null. */
        public Withdrawn {
            requireNonNull(account, "account");
            requireNonNull(withdrawal, "withdrawal");
        }
    }

    /**
     * A credential that the office suspended, took up again, withdrew or archived.
     *
     * @param credential the id of the credential
     * @param status where it is in its life from then on
     * @param reason why
     * @param at when
     */
    record Life(String credential, LifeStatus status, String reason, Instant at) implements OfficeRecord {
        /** @throws IllegalArgumentException if there is no reason, or it is superseded, which its replacement says */
        public Life {
            requireNonNull(credential, "credential");
            if (status == LifeStatus.SUPERSEDED) {
                throw new IllegalArgumentException(credential + " is superseded by its replacement alone");
            }
            Text.require(reason, "reason why " + credential + " is " + status.word());
            requireNonNull(at, "at");
        }
    }

    /**
     * A credential that the office revoked.
     *
     * @param credential the id of the credential
     * @param reason why
     * @param at when
     */
    record Revoked(String credential, String reason, Instant at) implements OfficeRecord {
        /** @throws IllegalArgumentException if there is no reason */
        public Revoked {
            requireNonNull(credential, "credential");
            Text.require(reason, "reason for revoking " + credential);
            requireNonNull(at, "at");
        }
    }
}
