package org.dmaworkbench.sim.trace.strips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;
import org.dmaworkbench.sim.trace.filter.RequestOwners;

/**
 * A request's bytes in the user's buffer, the MDL's pages, the elements of scatter/gather lists, the chip's descriptors and the
 * device's memory. Given a byte in one of them it tells the same byte in the others. An address may stand for several bytes: pages are
 * lent again, and device memory is used again, by later transfers.
 */
public final class Strips {
    private static final int PAGE = 4096;

    /** Bytes {@code first} to {@code first + length} of the request, at one logical address on. */
    private record Piece(long first, long length, int transfer, int element, long address) { }

    /** What the chip has moved: {@code length} bytes of a transfer between one logical and one local address on. */
    private record Move(int transfer, long host, long local, long length, long event, long descriptor, long offset) { }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    private Strips() {
    }

    /** Reads the strips of a request from a trace; empty ones if it made no DMA transfers. */
    public static Strips of(TraceNames names, String request) {
        Strips strips = new Strips();
        RequestOwners owners = new RequestOwners(names.trace());
        TraceCursor at = names.trace().cursor();
        TraceCursor fetch = names.trace().cursor();
        int wanted = names.trace().intern(request);
        int transfer = 0;
        while (at.next()) {
            if (owners.owner(at) == wanted) {
                if (at.kind() == Kind.DMA_PROGRAM) {
                    transfer = (int) at.arg(1);
                    strips.program(at);
                } else if (at.kind() == Kind.DMA_DATA) {
                    strips.data(at, fetch, transfer);
                }
            }
        }
        return strips;
    }

    private void program(TraceCursor at) {
        long first = at.arg(3);
        // A transfer that is staged again after an abort or a residue takes the place of what it repeats.
        pieces.removeIf(p -> p.first >= at.arg(3));
        for (int i = 5; i + 1 < at.count(); i += 2) {
            pieces.add(new Piece(first, at.arg(i + 1), (int) at.arg(1), (i - 5) / 2, at.arg(i)));
            first += at.arg(i + 1);
        }
    }

    private void data(TraceCursor at, TraceCursor fetch, int transfer) {
        boolean chained = at.cause() != 0 && fetch.moveTo(at.cause()) && fetch.kind() == Kind.DESC_FETCH;
        long event = chained ? at.cause() : 0;
        long before = moves.stream().filter(m -> chained && m.event == event).mapToLong(Move::length).sum();
        moves.add(new Move(transfer, at.arg(2), at.arg(3), at.arg(4), event, chained ? fetch.arg(1) : 0, before));
    }

    /** Returns how many bytes were given to DMA transfers. */
    public long length() {
        return pieces.stream().mapToLong(p -> p.first + p.length).max().orElse(0);
    }

    /** Returns the byte of this index in the user's buffer; nothing beyond what transfers were programmed for. */
    public Optional<Aligned> ofBuffer(long index) {
        return pieces.stream().filter(p -> index >= p.first && index < p.first + p.length).findFirst().map(p -> aligned(p, index));
    }

    /** Returns the byte at an offset in one of the MDL's pages. */
    public Optional<Aligned> ofPage(long number, int offset) {
        return offset < 0 || offset >= PAGE ? Optional.empty() : ofBuffer(number * PAGE + offset - pageOffset());
    }

    /** Returns the bytes that have been at a logical address, in order. */
    public List<Aligned> ofElement(long address) {
        return all(pieces.stream().filter(p -> address >= p.address && address < p.address + p.length).mapToLong(p -> p.first + address - p.address));
    }

    /** Returns the byte at an offset in what the descriptor fetched by an event moves. */
    public Optional<Aligned> ofDescriptor(long event, long offset) {
        return moves.stream().filter(m -> m.event == event && event != 0 && offset >= m.offset && offset < m.offset + m.length).findFirst()
                .flatMap(m -> index(m, offset - m.offset)).flatMap(this::ofBuffer);
    }

    /** Returns the bytes that have been at an address in the device's memory, in order. */
    public List<Aligned> ofLocal(long local) {
        return all(moves.stream().filter(m -> local >= m.local && local < m.local + m.length)
                .map(m -> index(m, local - m.local)).flatMap(Optional::stream).mapToLong(Long::longValue));
    }

    private List<Aligned> all(LongStream indices) {
        return indices.sorted().distinct().mapToObj(this::ofBuffer).flatMap(Optional::stream).toList();
    }

    /** Index in the buffer of a byte that was moved. */
    private Optional<Long> index(Move move, long offset) {
        long address = move.host + offset;
        return pieces.stream().filter(p -> p.transfer == move.transfer && address >= p.address && address < p.address + p.length).findFirst()
                .map(p -> p.first + address - p.address);
    }

    private Aligned aligned(Piece piece, long index) {
        long address = piece.address + index - piece.first;
        long inPages = index + pageOffset();
        // The last move counts: a transfer may have been started again.
        Move move = null;
        for (Move m : moves) {
            move = m.transfer == piece.transfer && address >= m.host && address < m.host + m.length ? m : move;
        }
        Aligned.Descriptor descriptor = move == null || move.event == 0 ? null
                : new Aligned.Descriptor(move.event, move.descriptor, move.offset + address - move.host);
        return new Aligned(index, new Aligned.Page(inPages / PAGE, (int) (inPages % PAGE)),
                new Aligned.Element(piece.transfer, piece.element, address), descriptor, move == null ? -1 : move.local + address - move.host);
    }

    /** Offset of the buffer in its first page; the HAL keeps it, even where it bounces. */
    private long pageOffset() {
        return pieces.stream().filter(p -> p.first == 0).findFirst().map(p -> p.address % PAGE).orElse(0L);
    }
}
