package io.didymium.core.lca.solver;

import java.util.Arrays;

/** A matrix of doubles that keeps only the entries that are not zero, by columns, rows ascending in each. */
public final class SparseMatrix {
    final int rows;
    final int columns;
    /** Where each column begins in {@link #row} and {@link #value}; one more than there are columns. */
    final int[] start;

    final int[] row;
    final double[] value;

    SparseMatrix(int rows, int columns, int[] start, int[] row, double[] value) {
        this.rows = rows;
        this.columns = columns;
        this.start = start;
        this.row = row;
        this.value = value;
    }

    /** Starts a matrix of a size. */
    public static Entries ofSize(int rows, int columns) {
        return new Entries(rows, columns);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** The number of entries kept. */
    public int size() {
        return row.length;
    }

    /** The entry at a place, zero where none is kept. */
    public double at(int atRow, int column) {
        int found = Arrays.binarySearch(row, start[column], start[column + 1], atRow);
        return found < 0 ? 0 : value[found];
    }

    /** Passes the entries of a column to a reader, rows ascending. */
    public void readColumn(int column, EntryReader reader) {
        for (int k = start[column]; k < start[column + 1]; k++) {
            reader.read(row[k], value[k]);
        }
    }

    /** The rows in which a column has entries, ascending. */
    public int[] rowsOf(int column) {
        return Arrays.copyOfRange(row, start[column], start[column + 1]);
    }

    /** The entries of a column, in the order of their rows. */
    public double[] valuesOf(int column) {
        return Arrays.copyOfRange(value, start[column], start[column + 1]);
    }

    /** The product with a column vector. Columns met by zero are left out, so that zeros stay exact. */
    public double[] times(double[] vector) {
        double[] product = new double[rows];
        for (int j = 0; j < columns; j++) {
            if (vector[j] != 0) {
                for (int k = start[j]; k < start[j + 1]; k++) {
                    product[row[k]] += value[k] * vector[j];
                }
            }
        }
        return product;
    }

    /** The product of the transpose with a column vector. */
    public double[] transposedTimes(double[] vector) {
        double[] product = new double[columns];
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int k = start[j]; k < start[j + 1]; k++) {
                if (vector[row[k]] != 0) {
                    sum += value[k] * vector[row[k]];
                }
            }
            product[j] = sum;
        }
        return product;
    }

    /** The matrix with rows and columns exchanged. */
    public SparseMatrix transposed() {
        int[] begin = new int[rows + 1];
        for (int i : row) {
            begin[i + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            begin[i + 1] += begin[i];
        }
        int[] next = Arrays.copyOf(begin, rows);
        int[] newRow = new int[row.length];
        double[] newValue = new double[row.length];
        for (int j = 0; j < columns; j++) {
            for (int k = start[j]; k < start[j + 1]; k++) {
                int to = next[row[k]]++;
                newRow[to] = j;
                newValue[to] = value[k];
            }
        }
        return new SparseMatrix(columns, rows, begin, newRow, newValue);
    }

    /** What is done with an entry. */
    @FunctionalInterface
    public interface EntryReader {
        /** Takes the entry of a row. */
        void read(int row, double value);
    }

    /** The entries of a matrix being put together, in any order; those at one place are summed. */
    public static final class Entries {
        private final int rows;
        private final int columns;
        private int size;
        private int[] row = new int[64];
        private int[] column = new int[64];
        private double[] value = new double[64];

        private Entries(int rows, int columns) {
            this.rows = rows;
            this.columns = columns;
        }

        /** Adds to the entry at a place. */
        public Entries add(int atRow, int atColumn, double amount) {
            if (atRow < 0 || atRow >= rows || atColumn < 0 || atColumn >= columns) {
                throw new IndexOutOfBoundsException("(" + atRow + ", " + atColumn + ") in " + rows + " x " + columns);
            }
            if (size == row.length) {
                row = Arrays.copyOf(row, size * 2);
                column = Arrays.copyOf(column, size * 2);
                value = Arrays.copyOf(value, size * 2);
            }
            row[size] = atRow;
            column[size] = atColumn;
            value[size] = amount;
            size++;
            return this;
        }

        /** The matrix of the entries so far; those that sum to zero are left out, save on the diagonal. */
        public SparseMatrix build() {
            return build(false);
        }

        /** The matrix of the entries so far, also of those that sum to zero. */
        public SparseMatrix buildWithZeros() {
            return build(true);
        }

        private SparseMatrix build(boolean withZeros) {
            // Two stable passes of counting sort, by row and then by column, leave rows ascending within columns.
            SparseMatrix byRow = sorted(row, column, rows, columns);
            SparseMatrix byColumn = byRow.transposed();
            return byColumn.merged(withZeros);
        }

        private SparseMatrix sorted(int[] key, int[] other, int keys, int others) {
            int[] begin = new int[keys + 1];
            for (int k = 0; k < size; k++) {
                begin[key[k] + 1]++;
            }
            for (int i = 0; i < keys; i++) {
                begin[i + 1] += begin[i];
            }
            int[] next = Arrays.copyOf(begin, keys);
            int[] index = new int[size];
            double[] amount = new double[size];
            for (int k = 0; k < size; k++) {
                int to = next[key[k]]++;
                index[to] = other[k];
                amount[to] = value[k];
            }
            return new SparseMatrix(others, keys, begin, index, amount);
        }
    }

    private SparseMatrix merged(boolean withZeros) {
        int[] begin = new int[columns + 1];
        int[] newRow = new int[row.length];
        double[] newValue = new double[row.length];
        int size = 0;
        for (int j = 0; j < columns; j++) {
            int k = start[j];
            while (k < start[j + 1]) {
                int at = row[k];
                double sum = 0;
                for (; k < start[j + 1] && row[k] == at; k++) {
                    sum += value[k];
                }
                if (sum != 0 || at == j || withZeros) {
                    newRow[size] = at;
                    newValue[size++] = sum;
                }
            }
            begin[j + 1] = size;
        }
        return new SparseMatrix(rows, columns, begin, Arrays.copyOf(newRow, size), Arrays.copyOf(newValue, size));
    }
}
