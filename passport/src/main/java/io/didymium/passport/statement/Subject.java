package io.didymium.passport.statement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.standard.Certificate;
import io.didymium.core.standard.Claim;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.OriginStatements;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a credential is about. */
public sealed interface Subject {
    /** The kind of credential that says it. */
    CredentialKind kind();

    /** The identity of what it is about. */
    Id id();

    /**
     * A batch and what is claimed of it.
     *
     * @param batch the batch
     * @param country the country where it was made
     * @param claims the claims about it
     * @param origin what is said of its origin, recycled content and magnets
     */
    record OfBatch(Batch batch, CountryCode country, List<Claim> claims, OriginStatements origin) implements Subject {
        /** @throws IllegalArgumentException if a claim or statement is about another batch */
        public OfBatch {
            requireNonNull(country, "country");
            claims = List.copyOf(claims);
            for (Claim claim : claims) {
                if (!claim.batch().equals(batch.id())) {
                    throw new IllegalArgumentException(claim.id() + " is not about " + batch.id());
                }
            }
            if (!origin.isEmpty() && !origin.bySubject().keySet().equals(Set.of(batch.id()))) {
                throw new IllegalArgumentException("what is said of origin is not about " + batch.id() + " alone");
            }
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.PRODUCT_PASSPORT;
        }

        @Override
        public Id id() {
            return batch.id();
        }
    }

    /**
     * A process step.
     *
     * @param step the step
     * @param produced the mass of each batch that it made
     * @param reagents as what its reagents came, if it is declared
     */
    record OfStep(ProcessStep step, SortedMap<BatchId, Mass> produced, Optional<SourceDeclaration> reagents)
            implements Subject {
        /** @throws IllegalArgumentException if the declaration is of another step */
        public OfStep {
            requireNonNull(step, "step");
            if (reagents.filter(declared -> !declared.subject().equals(step.id()))
                    .isPresent()) {
                throw new IllegalArgumentException("the source of reagents is not declared of " + step.id());
            }
            produced = Collections.unmodifiableSortedMap(new TreeMap<>((Map<BatchId, Mass>) produced));
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.TRACEABILITY_EVENT;
        }

        @Override
        public Id id() {
            return step.id();
        }
    }

    /**
     * A transfer between sites.
     *
     * @param transfer the transfer
     */
    record OfTransfer(Transfer transfer) implements Subject {
        @Override
        public CredentialKind kind() {
            return CredentialKind.TRACEABILITY_EVENT;
        }

        @Override
        public Id id() {
            return transfer.id();
        }
    }

    /**
     * A facility.
     *
     * @param facility the facility
     */
    record OfFacility(Facility facility) implements Subject {
        @Override
        public CredentialKind kind() {
            return CredentialKind.FACILITY_RECORD;
        }

        @Override
        public Id id() {
            return facility.id();
        }
    }

    /**
     * A certificate.
     *
     * @param certificate the certificate
     */
    record OfCertificate(Certificate certificate) implements Subject {
        @Override
        public CredentialKind kind() {
            return CredentialKind.CONFORMITY_CREDENTIAL;
        }

        @Override
        public Id id() {
            return certificate.id();
        }
    }

    /**
     * The identity of a party, and the DID document by which it is known.
     *
     * @param party the party, as the register knows it
     * @param registration the entry in the register
     * @param didDocumentDigest the digest of the DID document's bytes, as multibase of a multihash
     */
    record OfIdentity(Party party, Registration registration, String didDocumentDigest) implements Subject {
        /** @throws IllegalArgumentException if the entry is of another party */
        public OfIdentity {
            requireNonNull(didDocumentDigest, "didDocumentDigest");
            if (!registration.party().equals(party.id())) {
                throw new IllegalArgumentException("entry of " + registration.party() + " is not of " + party.id());
            }
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.IDENTITY_ANCHOR;
        }

        @Override
        public Id id() {
            return registration.party();
        }
    }
}
