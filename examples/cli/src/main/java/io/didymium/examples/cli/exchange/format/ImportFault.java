package io.didymium.examples.cli.exchange.format;

/**
 * Something that is wrong in a file that is to be imported.
 *
 * @param place where
 * @param sentence what is wrong, and what to do
 */
public record ImportFault(Place place, String sentence) {
    /**
     * A place in a file.
     *
     * @param file the name of the file
     * @param within the cell with its row and column, the line or the JSON pointer; empty for the file as a whole
     */
    public record Place(String file, String within) {
        @Override
        public String toString() {
            return within.isEmpty() ? file : file + " " + within;
        }
    }

    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
