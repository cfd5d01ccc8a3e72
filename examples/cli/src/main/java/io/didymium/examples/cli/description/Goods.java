package io.didymium.examples.cli.description;

import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.conformity.PermitTerms;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.LotNumbers;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.Ownership;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.exchange.gs1.DigitalLink;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whose goods are, the codes that papers give them, and the permits that they move under. */
final class Goods {
    private final Ids ids;

    Goods(Ids ids) {
        this.ids = ids;
    }

    /** The member {@code codes} of a batch: its code in each list. */
    static SortedSet<CommodityCode> codes(DescriptionNode batch) throws MalformedInputException {
        SortedSet<CommodityCode> codes = new TreeSet<>();
        Optional<DescriptionNode> part = batch.findObject("codes");
        if (part.isPresent()) {
            DescriptionNode given = part.get().allow("customs", "europeanWaste", "baselWaste", "unNumber");
            add(codes, given, "customs", CodeScheme.CUSTOMS);
            add(codes, given, "europeanWaste", CodeScheme.EUROPEAN_WASTE);
            add(codes, given, "baselWaste", CodeScheme.BASEL_WASTE);
            add(codes, given, "unNumber", CodeScheme.UN_NUMBER);
        }
        return codes;
    }

    /**
     * The id of a batch with a number of GS1: the Digital Link of its members {@code gtin} and {@code lot}, or {@code serial} of a single item.
     *
     * @param pieces the pieces of the batch; the serial number of a single item is that of its id
     */
    static String digitalLink(DescriptionNode batch, Optional<Pieces> pieces) throws MalformedInputException {
        if (batch.has("id")) {
            throw batch.fault("id", "is beside gtin; keep one of them");
        }
        if (batch.has("lot") == batch.has("serial")) {
            throw batch.fault("gtin", "needs either a lot or the serial number of a single item");
        }
        String gtin = batch.text("gtin");
        String number = batch.text(batch.has("lot") ? "lot" : "serial");
        Optional<String> serial = pieces.flatMap(Pieces::serial);
        if (batch.has("serial") && !serial.equals(Optional.of(number))) {
            throw batch.fault("serial", "is that of a single item: state it in pieces too, as the same");
        }
        try {
            return DigitalLink.read(DigitalLink.GS1 + "/01/" + "0".repeat(Math.max(0, 14 - gtin.length())) + gtin
                            + (batch.has("lot") ? "/10/" : "/21/") + LotNumbers.encoded(number))
                    .toString();
        } catch (MalformedInputException | IllegalArgumentException e) {
            throw batch.fault("gtin", "and its number are none of GS1: " + e.getMessage());
        }
    }

    private static void add(SortedSet<CommodityCode> codes, DescriptionNode part, String name, CodeScheme scheme)
            throws MalformedInputException {
        if (part.has(name)) {
            String text = part.text(name);
            codes.add(new DescriptionNode(part.node(), part.at(name)).make(() -> CommodityCode.parse(scheme, text)));
        }
    }

    /** The member {@code owners} of a step. */
    SortedMap<BatchId, PartyId> owners(DescriptionNode step) throws MalformedInputException {
        SortedMap<BatchId, PartyId> owners = new TreeMap<>();
        for (DescriptionNode part : step.objects("owners")) {
            part.allow("batch", "owner");
            BatchId batch = ids.batches().refer(part, "batch");
            if (owners.put(batch, ids.parties().refer(part, "owner")) != null) {
                throw part.fault("batch", "has an owner already: " + batch.value());
            }
        }
        return owners;
    }

    /** The member {@code title} of a transfer: {@code owner}, or {@code seller} and {@code buyer}. */
    Optional<Ownership> title(DescriptionNode transfer) throws MalformedInputException {
        Optional<DescriptionNode> found = transfer.findObject("title");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get();
        if (part.has("owner")) {
            part.allow("owner");
            return Optional.of(Ownership.of(ids.parties().refer(part, "owner")));
        }
        part.allow("seller", "buyer");
        return Optional.of(
                new Ownership(ids.parties().refer(part, "seller"), ids.parties().refer(part, "buyer")));
    }

    /** The member {@code permit} of a certificate. */
    static Optional<PermitTerms> permit(DescriptionNode certificate) throws MalformedInputException {
        Optional<DescriptionNode> found = certificate.findObject("permit");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("number", "quantityKg", "forms", "codes");
        Set<MaterialForm> forms = EnumSet.noneOf(MaterialForm.class);
        for (String word : part.texts("forms")) {
            forms.add(part.word("forms", word, MaterialForm.class));
        }
        SortedSet<CommodityCode> codes = codes(part);
        return Optional.of(part.make(
                () -> new PermitTerms(part.text("number"), Measurements.kilograms(part, "quantityKg"), forms, codes)));
    }

    /** Lets transfers name the certificates that are described after them. */
    void announce(DescriptionNode root) throws MalformedInputException {
        for (DescriptionNode certificate : root.objects("certificates")) {
            ids.certificates().foreign(certificate, "id");
        }
    }

    /** What the receiver weighed of the portions that say so. */
    static SortedMap<BatchId, MeasuredMass> received(DescriptionNode owner, Names<BatchId> batches)
            throws MalformedInputException {
        SortedMap<BatchId, MeasuredMass> received = new TreeMap<>();
        for (DescriptionNode part : owner.objects("portions")) {
            if (part.has("receivedKg")) {
                received.put(
                        batches.refer(part, "batch"), Measurements.mass(part, "receivedKg", "receivedUncertaintyKg"));
            }
        }
        return received;
    }

    /** The member {@code permits} of a transfer. */
    SortedSet<CertificateId> permits(DescriptionNode transfer) throws MalformedInputException {
        SortedSet<CertificateId> permits = new TreeSet<>();
        for (String id : transfer.texts("permits")) {
            permits.add(ids.certificates().named(transfer, "permits", id));
        }
        return permits;
    }
}
