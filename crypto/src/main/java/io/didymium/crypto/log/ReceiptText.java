package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.NoteText;
import io.didymium.crypto.note.SignedNote;
import java.util.ArrayList;
import java.util.List;

/** The lines of a receipt: header, extra data, index, path, a blank line, and the checkpoint unchanged. */
record ReceiptText(long index, List<TreeHash> path, Bytes extra, Bytes checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAXIMUM_LENGTH = SignedNote.MAXIMUM_LENGTH + (64 << 10);

    static ReceiptText parse(Bytes receipt) throws MalformedInputException {
        if (receipt.length() > MAXIMUM_LENGTH) {
            throw new MalformedInputException("receipt", "longer than " + MAXIMUM_LENGTH + " bytes");
        }
        String text = receipt.toUtf8();
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedInputException("receipt", "no blank line before the checkpoint");
        }
        List<String> lines = NoteText.lines(text.substring(0, blank + 1));
        if (!lines.get(0).equals(HEADER)) {
            throw new MalformedInputException("receipt", HEADER + " expected");
        }
        boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
        Bytes extra = hasExtra ? NoteText.decode(lines.get(1).substring(EXTRA.length()), "extra ") : Bytes.empty();
        int at = hasExtra ? 2 : 1;
        if (at == lines.size() || !lines.get(at).startsWith(INDEX)) {
            throw new MalformedInputException("receipt", "index expected");
        }
        long index = Checkpoint.number(lines.get(at).substring(INDEX.length()), "index");
        Bytes checkpoint = Bytes.ofUtf8(text.substring(blank + 2));
        return new ReceiptText(index, path(lines.subList(at + 1, lines.size())), extra, checkpoint);
    }

    private static List<TreeHash> path(List<String> lines) throws MalformedInputException {
        if (lines.size() > LogReceipt.MAXIMUM_PATH) {
            throw new MalformedInputException("path", "at most 63 hashes expected, found " + lines.size());
        }
        List<TreeHash> path = new ArrayList<>();
        for (String line : lines) {
            path.add(Checkpoint.hash(line, "path"));
        }
        return path;
    }

    Bytes toBytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (!extra.isEmpty()) {
            text.append(EXTRA).append(Base64.encode(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(Base64.encode(hash.value())).append('\n'));
        return Bytes.concat(Bytes.ofUtf8(text.append('\n').toString()), checkpoint);
    }
}
