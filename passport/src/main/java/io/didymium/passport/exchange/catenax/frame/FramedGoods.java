package io.didymium.passport.exchange.catenax.frame;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.piece.Pieces;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.exchange.catenax.CatenaxTerms;
import io.didymium.passport.exchange.catenax.PartnerNumber;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.VersionLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A batch, and what its passport states of it for several aspects. */
final class FramedGoods {
    private final Dossier dossier;
    private final PassportBundle bundle;
    private final CatenaxTerms terms;
    private final Batch batch;
    private final OriginStatements origin;

    FramedGoods(Dossier dossier, PassportBundle bundle, CatenaxTerms terms, BatchId id) {
        this.dossier = dossier;
        this.bundle = bundle;
        this.terms = terms;
        this.batch = dossier.chain().batch(id);
        this.origin = dossier.origin().bySubject().getOrDefault(id, OriginStatements.NONE);
    }

    Batch batch() {
        return batch;
    }

    CatenaxTerms terms() {
        return terms;
    }

    /** What is stated of its origin, recycled shares and magnets. */
    OriginStatements origin() {
        return origin;
    }

    Optional<Facility> facility() {
        return dossier.chain().findFacility(batch.facility(), batch.producedAt());
    }

    private Optional<PartyId> maker() {
        return facility().map(Facility::operator);
    }

    Optional<String> makerName() {
        return maker().flatMap(id -> dossier.chain().parties().stream()
                        .filter(party -> party.id().equals(id))
                        .findFirst())
                .map(Party::name);
    }

    Optional<String> makerNumber() {
        return maker().flatMap(id -> terms.legalEntity(dossier, id, day())).map(PartnerNumber::value);
    }

    /** The local day on which it was made. */
    LocalDate day() {
        return batch.producedLocally().toLocalDate();
    }

    /** The mass of the product in kg: of the single item, else the mean of its pieces, if it is stated. */
    Optional<BigDecimal> weight() {
        return batch.pieces()
                .flatMap(pieces -> pieces.isItem() ? Optional.of(batch.mass()) : pieces.unitMass())
                .map(MeasuredMass::value)
                .map(mass -> mass.kilograms());
    }

    Optional<String> serial() {
        return batch.pieces().flatMap(Pieces::serial);
    }

    Optional<ProductInformation> product() {
        return origin.products().stream().map(stated -> stated.information()).findFirst();
    }

    /** The types of its magnets in the words of an aspect; empty unless that of each is stated. */
    Optional<String> magnets(Function<MagnetType, String> words, String none) {
        Optional<ProductInformation> product = product();
        if (product.flatMap(ProductInformation::hasMagnets).equals(Optional.of(false))) {
            return Optional.of(none);
        }
        List<Optional<MagnetType>> types = product.stream()
                .flatMap(information -> information.magnets().stream())
                .map(MagnetDescription::type)
                .toList();
        if (types.isEmpty() || types.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(types.stream()
                .map(Optional::orElseThrow)
                .sorted()
                .distinct()
                .map(words)
                .collect(Collectors.joining(", ")));
    }

    /** The claim of its carbon footprint, if there is one only. */
    Optional<FootprintClaim> carbon() {
        List<FootprintClaim> claims = dossier.footprints().claims().stream()
                .filter(claim ->
                        claim.batch().equals(batch.id()) && claim.carbon().isPresent())
                .toList();
        return claims.size() == 1 ? Optional.of(claims.get(0)) : Optional.empty();
    }

    /** The versions of its passport, if the bundle has one line of them from the first on. */
    Optional<VersionLine> versions() {
        List<VersionLine> lines = BundleGraph.of(bundle).versions(batch.id());
        return lines.size() == 1 && lines.get(0).versions().get(0).number() == 1
                ? Optional.of(lines.get(0))
                : Optional.empty();
    }

    /** What is stated of the batch, but for what an aspect carries. */
    List<String> lost(Part... carried) {
        Set<Part> lost = EnumSet.allOf(Part.class);
        Arrays.asList(carried).forEach(lost::remove);
        List<String> names = new ArrayList<>();
        for (Part part : lost) {
            if (isStated(part)) {
                names.add(batch.id() + ": " + part.label);
            }
        }
        return names;
    }

    /** The certificates by which recycled shares of the batch are to be covered, by id. */
    Set<String> recyclingCertificates() {
        return origin.recycled().stream()
                .flatMap(stated -> stated.evidence().stream())
                .map(id -> id.value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of a certificate's scheme, if the certificate is known. */
    Optional<String> scheme(String certificate) {
        return dossier.certificates().stream()
                .filter(one -> one.id().value().equals(certificate))
                .map(one -> one.scheme().name())
                .findFirst();
    }

    private boolean isStated(Part part) {
        return switch (part) {
            case MASS, HISTORY, FORM -> true;
            case CONTENTS, ANALYSIS -> batch.assay().isPresent();
            case RADIOACTIVITY -> batch.radioactivity().isPresent();
            case PIECES -> batch.pieces().isPresent();
            case PACKAGES -> !batch.packages().isEmpty();
            case CODES -> !batch.codes().isEmpty();
            case SOURCES ->
                !origin.provenance().isEmpty()
                        || !origin.origins().isEmpty()
                        || !origin.sources().isEmpty();
            case RECYCLED -> !origin.recycled().isEmpty();
            case MAGNETS -> product().isPresent();
            case FOOTPRINT ->
                dossier.footprints().claims().stream()
                        .anyMatch(claim -> claim.batch().equals(batch.id()));
            case CERTIFICATES -> !dossier.certificates().isEmpty();
        };
    }

    /** What may be stated of a batch. */
    enum Part {
        MASS("mass"),
        HISTORY("the steps and transfers that it comes from"),
        FORM("form of the material"),
        CONTENTS("contents of elements"),
        ANALYSIS("method, uncertainties and limits of the analysis"),
        RADIOACTIVITY("thorium and uranium"),
        PIECES("pieces"),
        PACKAGES("packages and seals"),
        CODES("codes of customs, waste and transport law"),
        SOURCES("countries and classes of sources"),
        RECYCLED("recycled shares by rule pack"),
        MAGNETS("masses, places, compositions, coatings, glues and removal of magnets"),
        FOOTPRINT("footprints"),
        CERTIFICATES("certificates");

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }
}
