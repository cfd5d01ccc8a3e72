package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.custody.Declaration;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.OriginStatements;
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
     * @param footprints the footprints claimed of it
     */
    record ProductSubject(
            Batch batch,
            CountryCode country,
            List<Claim> claims,
            OriginStatements origin,
            List<FootprintClaim> footprints)
            implements Subject {
        /** @throws IllegalArgumentException if a claim or statement is about another batch */
        public ProductSubject {
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
            footprints = List.copyOf(footprints);
            for (FootprintClaim claim : footprints) {
                if (!claim.batch().equals(batch.id())) {
                    throw new IllegalArgumentException(claim.id() + " is not about " + batch.id());
                }
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
     * @param inventory what its operator says of it for footprints, if anything
     */
    record StepSubject(
            ProcessStep step,
            SortedMap<BatchId, Mass> produced,
            Optional<SourceDeclaration> reagents,
            Optional<StepInventory> inventory)
            implements Subject {
        /** @throws IllegalArgumentException if what is said is of another step, or of a batch that the step does not make */
        public StepSubject {
            requireNonNull(step, "step");
            if (reagents.filter(declared -> !declared.subject().equals(step.id()))
                    .isPresent()) {
                throw new IllegalArgumentException("the source of reagents is not declared of " + step.id());
            }
            produced = Collections.unmodifiableSortedMap(new TreeMap<>((Map<BatchId, Mass>) produced));
            inventory.ifPresent(said -> said.requireFits(step));
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
    record TransferSubject(Transfer transfer) implements Subject {
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
    record FacilitySubject(Facility facility) implements Subject {
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
    record CertificateSubject(Certificate certificate) implements Subject {
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
     * The sustainability declaration of a delivery.
     *
     * @param terms whose books it is from
     * @param declaration the declaration
     * @param accompaniment what it goes with
     */
    record DeclarationSubject(CustodyTerms terms, Declaration declaration, DeclaredGoods accompaniment)
            implements Subject {
        /** @throws NullPointerException if a component is null */
        public DeclarationSubject {
            requireNonNull(terms, "terms");
            requireNonNull(declaration, "declaration");
            requireNonNull(accompaniment, "accompaniment");
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.CONFORMITY_CREDENTIAL;
        }

        @Override
        public Id id() {
            return terms.declaration(declaration.number());
        }
    }

    /**
     * A period of books of custody.
     *
     * @param terms whose books they are
     * @param period what is stated of the period
     */
    record PeriodSubject(CustodyTerms terms, BookPeriod period) implements Subject {
        /** @throws NullPointerException if a component is null */
        public PeriodSubject {
            requireNonNull(terms, "terms");
            requireNonNull(period, "period");
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.CONFORMITY_CREDENTIAL;
        }

        @Override
        public Id id() {
            return terms.period(period.number());
        }
    }

    /**
     * The identity of a party, and the DID document by which it is known.
     *
     * @param party the party, as the register knows it
     * @param registration the entry in the register
     * @param didDocumentDigest the digest of the DID document's bytes, as multibase of a multihash
     */
    record IdentitySubject(Party party, Registration registration, String didDocumentDigest) implements Subject {
        /** @throws IllegalArgumentException if the entry is of another party */
        public IdentitySubject {
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
