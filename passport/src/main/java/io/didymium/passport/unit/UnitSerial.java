package io.didymium.passport.unit;

/** The syntax of serial numbers, as GS1 has it for application identifier 21, up to a greater length. */
final class UnitSerial {
    private static final int MAXIMUM_LENGTH = 64;
    private static final String MARKS = "!\"%&'()*+,-./:;<=>?_";

    private UnitSerial() {}

    /**
     * The serial number itself.
     *
     * @throws IllegalArgumentException unless it has from 1 to 64 letters, digits and marks of the GS1 set of 82 characters
     */
    static String require(String serial) {
        if (serial.isEmpty() || serial.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "a serial number has from 1 to " + MAXIMUM_LENGTH + " characters: " + serial.length());
        }
        for (int i = 0; i < serial.length(); i++) {
            char c = serial.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && MARKS.indexOf(c) < 0) {
                throw new IllegalArgumentException(
                        "a serial number has letters, digits and " + MARKS + " alone: character " + (int) c);
            }
        }
        return serial;
    }
}
