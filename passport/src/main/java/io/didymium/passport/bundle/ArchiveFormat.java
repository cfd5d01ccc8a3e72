package io.didymium.passport.bundle;

/**
 * The numbers of the ZIP format (APPNOTE.TXT 6.3) that reader and writer share. The offsets of fields within the records are
 * those of sections 4.3.7 (local header), 4.3.9 (data descriptor), 4.3.12 (central directory) and 4.3.16 (end).
 */
final class ArchiveFormat {
    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int CENTRAL_SIGNATURE = 0x02014b50;
    static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
    static final int END_SIGNATURE = 0x06054b50;

    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int DESCRIPTOR_LENGTH = 16;
    static final int END_LENGTH = 22;

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private ArchiveFormat() {}
}
