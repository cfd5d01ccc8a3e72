package io.didymium.passport.register;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.note.SignedNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A register in a folder, as crash-safe as the log in it: an entry that was acknowledged is there whenever the folder is opened again. It
 * learns nothing of what is withdrawn. May be used by several threads.
 */
public final class LogRegister implements Register, AutoCloseable {
    private final FolderLog log;
    private final Cosigning witnesses;
    private final Map<Bytes, Long> places = new HashMap<>();

    /** Has witnesses cosign a checkpoint, as the caller reaches them. */
    public interface Cosigning {
        /** The checkpoint with the cosignatures that could be had. */
        SignedNote cosign(FolderLog log, SignedNote checkpoint) throws IOException, MalformedInputException;
    }

    /**
     * The register in a log, of which all entries are read.
     *
     * @param log what keeps the entries; it is closed with the register
     * @throws MalformedInputException if the log is damaged, or holds what is no entry of a register or two entries of one tag
     */
    public LogRegister(FolderLog log, Cosigning witnesses) throws IOException, MalformedInputException {
        this.log = log;
        this.witnesses = witnesses;
        long place = 0;
        while (place < log.size()) {
            for (Bytes entry : log.entries(place)) {
                if (places.put(RegisterEntry.read(entry).tag(), place) != null) {
                    throw new MalformedInputException("entry " + place, "has the tag of an entry before it");
                }
                place++;
            }
        }
    }

    @Override
    public synchronized List<Long> enter(List<RegisterEntry> entries) throws IOException, MalformedInputException {
        Map<Bytes, Bytes> added = new LinkedHashMap<>();
        for (RegisterEntry entry : entries) {
            Bytes bytes = entry.toBytes();
            Long place = places.get(entry.tag());
            Bytes before = place == null ? added.put(entry.tag(), bytes) : log.entry(place);
            if (before != null && !before.equals(bytes)) {
                throw new IllegalStateException("the register holds another entry of tag " + entry.tag());
            }
        }
        long place = log.append(List.copyOf(added.values()));
        for (Bytes tag : added.keySet()) {
            places.put(tag, place++);
        }
        List<Long> found = new ArrayList<>();
        entries.forEach(entry -> found.add(places.get(entry.tag())));
        return found;
    }

    @Override
    public synchronized SignedNote checkpoint() throws IOException, MalformedInputException {
        return witnesses.cosign(log, log.checkpoint());
    }

    @Override
    public InclusionProof prove(long index, SignedNote checkpoint) throws IOException, MalformedInputException {
        return new InclusionProof(
                index,
                Checkpoint.parse(checkpoint.text()).size(),
                log.receipt(index, checkpoint).path());
    }

    /** Closes the log. */
    @Override
    public void close() throws IOException {
        log.close();
    }
}
