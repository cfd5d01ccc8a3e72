package io.didymium.examples.cli.description;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.process.Transfer;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.text.JsonSource;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads description files: an error names the JSON pointer and what to do. */
public final class DescriptionReader {
    /** The member {@code format} of a description. */
    public static final String FORMAT = "didymium-chain";

    private static final List<String> MEMBERS = List.of(
            "format",
            "version",
            "name",
            "idPrefix",
            "gs1Prefix",
            "concepts",
            "parties",
            "registrations",
            "facilities",
            "batches",
            "steps",
            "transfers",
            "certificates",
            "claims",
            "sources",
            "originClaims",
            "provenance",
            "recycledClaims",
            "magnetProducts",
            "books",
            "factors",
            "priceTables",
            "inventories",
            "footprintCategories",
            "footprintBases",
            "footprints",
            "tollAgreements",
            "tollStatements",
            "periodStatements",
            "reconciliations");

    private static final Bytes BYTE_ORDER_MARK = Bytes.ofUtf8("\ufeff");
    private final DescriptionNode root;
    private final Ids ids;
    private final Goods goods;
    private final Optional<DraftGround> ground;
    private final SupplyChain.Builder sites;
    private final SupplyChain.Builder events = SupplyChain.builder();

    private DescriptionReader(DescriptionNode root, Optional<DraftGround> ground) throws MalformedInputException {
        this.root = root;
        this.ground = ground;
        ids = ground.isPresent() ? Ids.of(root, ground.get()) : Ids.of(root);
        goods = new Goods(ids);
        sites = ground.map(DraftGround::chain).orElseGet(SupplyChain::builder);
    }

    /**
     * Reads a description file.
     *
     * @throws MalformedInputException if it is not of this format or describes no coherent chain; the location is the
     *     JSON pointer of what is wrong, or its line and column if it is no JSON
     */
    public static Description read(Bytes file) throws MalformedInputException {
        DescriptionNode root = root(file);
        root.allow(
                Stream.concat(MEMBERS.stream(), RecordSections.MEMBERS.stream()).toArray(String[]::new));
        return new DescriptionReader(root, Optional.empty()).description();
    }

    /**
     * Reads a file of the same format that describes what one party is about to issue, and may name what its office holds.
     *
     * @param held what the office holds
     * @throws MalformedInputException as {@link #read}; also if the file describes what is held, or names what is neither
     *     described nor held
     */
    public static DraftDescription readDraft(Bytes file, Dossier held, Party own) throws MalformedInputException {
        return read(file, new DraftGround(held, own, false));
    }

    /** As {@link #readDraft}, of a file that may describe anew what the party issued, in order to replace it. */
    public static DraftDescription readCorrection(Bytes file, Dossier held, Party own) throws MalformedInputException {
        return read(file, new DraftGround(held, own, true));
    }

    private static DraftDescription read(Bytes file, DraftGround ground) throws MalformedInputException {
        DescriptionNode root = root(file);
        root.allow(Stream.of(MEMBERS, RecordSections.MEMBERS, List.of("names", "received", "acknowledged"))
                .flatMap(List::stream)
                .toArray(String[]::new));
        DescriptionReader reader = new DescriptionReader(root, Optional.of(ground));
        return new DraftDescription(root, reader.description().dossier(), reader.ids);
    }

    private static DescriptionNode root(Bytes file) throws MalformedInputException {
        DescriptionNode root = DescriptionNode.root(JsonSource.read(withoutByteOrderMark(file)));
        if (!root.has("format") || !root.text("format").equals(FORMAT)) {
            throw root.fault("format", "not a description of a chain: expected \"format\": \"" + FORMAT + "\"");
        }
        if (root.decimal("version").compareTo(BigDecimal.ONE) != 0) {
            throw root.fault("version", "only version 1 is known here, found " + root.decimal("version"));
        }
        return root;
    }

    /** Some editors begin a file with this mark, which is no part of its text. */
    public static Bytes withoutByteOrderMark(Bytes file) {
        return file.startsWith(BYTE_ORDER_MARK) ? file.slice(BYTE_ORDER_MARK.length(), file.length()) : file;
    }

    private Description description() throws MalformedInputException {
        Ids.Concepts concepts = new Ids.Concepts(root);
        Sites read = new Sites(concepts, ids.parties(), ids.facilities());
        for (DescriptionNode party : root.objects("parties")) {
            Party described = read.party(party);
            if (ground.isEmpty() || !ground.get().knows(described, party)) {
                sites.add(described);
            }
        }
        for (DescriptionNode facility : root.objects("facilities")) {
            sites.add(read.facility(facility, ground.isPresent()));
        }
        for (DescriptionNode batch : root.objects("batches")) {
            events.add(batch(batch));
        }
        for (DescriptionNode step : root.objects("steps")) {
            events.add(step(step));
        }
        goods.announce(root);
        for (DescriptionNode transfer : root.objects("transfers")) {
            events.add(transfer(transfer));
        }
        SupplyChain.Builder whole = ground.map(on -> on.with(sites, events)).orElseGet(() -> sites.addAll(events));
        requireCoherent(whole);
        List<Registration> registrations = new ArrayList<>();
        for (DescriptionNode registration : root.objects("registrations")) {
            registrations.add(read.registration(registration));
        }
        Standards standards = new Standards(concepts, ids);
        List<Certificate> attested = new ArrayList<>();
        for (DescriptionNode certificate : root.objects("certificates")) {
            attested.add(standards.certificate(certificate));
        }
        List<Claim> claimed = new ArrayList<>();
        for (DescriptionNode claim : root.objects("claims")) {
            claimed.add(standards.claim(claim));
        }
        SupplyChain chain = whole.build();
        List<Certificate> reports = ground.map(on -> on.certificates(attested)).orElse(attested);
        OriginStatements origin = new Origins(ids)
                .statements(
                        root,
                        root.make(() ->
                                Dossier.builder(chain).certificates(reports).build()),
                        own -> ground.map(on -> on.sources(own)).orElse(List.of()));
        List<ProductStatement> products = new Magnets(ids.batches()).products(root);
        CustodyStatements books = new BookSections(ids, concepts).statements(root);
        FootprintStatements footprints = new FootprintSections(ids, root).statements(root, concepts, chain);
        List<ResponsibilityRecord> records = new RecordSections(ids).records(root);
        Dossier dossier = root.make(() -> Dossier.builder(chain)
                .registrations(registrations)
                .certificates(attested)
                .claims(claimed)
                .origin(origin.toBuilder().products(products).build())
                .custody(books)
                .footprints(footprints)
                .records(records)
                .build());
        return new Description(root.has("name") ? root.text("name") : "Chain", dossier);
    }

    private Batch batch(DescriptionNode part) throws MalformedInputException {
        part.allow(
                "id",
                "gtin",
                "itemReference",
                "lot",
                "serial",
                "name",
                "form",
                "weight",
                "massKg",
                "standardUncertaintyKg",
                "facility",
                "producedAt",
                "assay",
                "radioactivity",
                "pieces",
                "packages",
                "codes");
        Optional<Pieces> pieces = Measurements.pieces(part);
        List<Packing> packages = Measurements.packages(part);
        return part.make(() -> new Batch(
                ids.batch(part, pieces),
                part.text("name"),
                part.word("form", MaterialForm.class),
                Measurements.mass(part),
                ids.facilities().refer(part, "facility"),
                part.instant("producedAt"),
                Measurements.assay(part),
                Measurements.radioactivity(part),
                pieces,
                packages,
                Goods.codes(part),
                part.offset("producedAt")));
    }

    private ProcessStep step(DescriptionNode part) throws MalformedInputException {
        part.allow(
                "id",
                "name",
                "kind",
                "facility",
                "startedAt",
                "endedAt",
                "inputs",
                "outputs",
                "flows",
                "owners",
                "drawing");
        List<Output> outputs = new ArrayList<>();
        for (DescriptionNode output : part.objects("outputs")) {
            output.allow("batch", "role", "madeFrom");
            outputs.add(new Output(
                    ids.batches().refer(output, "batch"),
                    output.word("role", OutputRole.class),
                    portions(output, "madeFrom")));
        }
        List<Flow> flows = new ArrayList<>();
        for (DescriptionNode flow : part.objects("flows")) {
            flows.add(Measurements.flow(flow));
        }
        List<BatchPortion> inputs = portions(part, "inputs");
        return part.make(() -> new ProcessStep(
                ids.steps().declare(part),
                part.text("name"),
                part.word("kind", ProcessKind.class),
                ids.facilities().refer(part, "facility"),
                part.instant("startedAt"),
                part.instant("endedAt"),
                inputs,
                outputs,
                flows,
                goods.owners(part),
                drawing(part)));
    }

    private Optional<RunDrawing> drawing(DescriptionNode step) throws MalformedInputException {
        Optional<DescriptionNode> found = step.findObject("drawing");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("mixingRule", "poured");
        SortedMap<BatchId, Instant> pouredAt = new TreeMap<>();
        for (DescriptionNode poured : part.objects("poured")) {
            poured.allow("batch", "at");
            pouredAt.put(ids.batches().refer(poured, "batch"), poured.instant("at"));
        }
        return Optional.of(new RunDrawing(part.word("mixingRule", MixingRule.class), pouredAt));
    }

    private Transfer transfer(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "from", "to", "at", "portions", "title", "permits");
        return part.make(() -> new Transfer(
                ids.transfers().declare(part),
                part.text("name"),
                ids.facilities().refer(part, "from"),
                ids.facilities().refer(part, "to"),
                part.instant("at"),
                portions(part, "portions", "receivedKg", "receivedUncertaintyKg"),
                Goods.received(part, ids.batches()),
                goods.title(part),
                goods.permits(part)));
    }

    private List<BatchPortion> portions(DescriptionNode owner, String name, String... more)
            throws MalformedInputException {
        List<BatchPortion> portions = new ArrayList<>();
        for (DescriptionNode part : owner.objects(name)) {
            part.allow(Stream.concat(
                            Stream.of(
                                    "batch",
                                    "weight",
                                    "massKg",
                                    "standardUncertaintyKg",
                                    "count",
                                    "packages",
                                    "serials"),
                            Stream.of(more))
                    .toArray(String[]::new));
            Optional<PieceShare> pieces = Measurements.share(part);
            portions.add(part.make(
                    () -> new BatchPortion(ids.batches().refer(part, "batch"), Measurements.mass(part), pieces)));
        }
        return portions;
    }

    /** Refuses a history that contradicts itself, at the place of the first thing that does. */
    private void requireCoherent(SupplyChain.Builder whole) throws MalformedInputException {
        List<Finding> findings = whole.inspect();
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            Map<String, String> pointers = ids.pointers();
            String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more of this kind)";
            throw new MalformedInputException(
                    pointers.getOrDefault(first.location().subject(), ""),
                    (pointers.containsKey(first.location().subject()) ? "" : first.location() + ": ") + first.message()
                            + "; " + first.code().remedy() + more);
        }
    }
}
