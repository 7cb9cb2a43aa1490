package org.dmaworkbench.sim.tests.dma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.sim.kernel.ChainWalk;
import org.dmaworkbench.sim.kernel.MdlChain;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.wdf.dma.FragmentPlan;
import org.dmaworkbench.sim.wdf.dma.FragmentationCheck;
import org.dmaworkbench.sim.wdf.dma.FragmentationCheck.Result;
import org.dmaworkbench.sim.wdf.dma.MapRegisterNeed;
import org.dmaworkbench.sim.wdf.dma.TransferLimits;
import org.junit.jupiter.api.Test;

/** The worked examples a to k of facts kmdf 2.6 and the cases of 9.A that are pure arithmetic. */
class SplittingTest {
    private static final long UNLIMITED = TransferLimits.UNLIMITED_ELEMENTS;

    @Test void exampleA_case004_maximumLengthCutsInsidePages() {
        assertEquals("10000{4096,4096,1808} 10000{2288,4096,3616} 5000{480,4096,424}",
                transfers(ArrayChain.one(0, 25000), 0, 25000, 10000, 17));
    }

    @Test void exampleB_case005_mapRegistersLimitTheFragment() {
        assertEquals(16384, TransferLimits.maximumFragment(1 << 20, 5));
        assertEquals("16384 16384 7232", lengths(ArrayChain.one(0, 40000), 0, 40000, 16384, 5));
    }

    @Test void exampleC_case002_oneTransferOverAPageBoundary() {
        ArrayChain chain = ArrayChain.one(0xFF0, 32);
        assertEquals("32{16,16}", transfers(chain, 0, 32, 65536, 17));
        assertEquals(2, MapRegisterNeed.of(chain, 1, 0, 32, 17).need());
        assertEquals(Result.TOO_FRAGMENTED, FragmentationCheck.of(chain, 1, 0, 32, 65536, 17, 1));
    }

    @Test void exampleD_case003_offsetInsideTheMdl() {
        assertEquals("4000{2936,1064}", transfers(ArrayChain.one(0x100, 10000), 5000, 4000, 65536, 17));
    }

    @Test void exampleE_case009_everyFragmentTouchesTwoPages() {
        ArrayChain chain = ArrayChain.one(1, 12288);
        assertEquals("4096{4095,1} 4096{4095,1} 4096{4095,1}", transfers(chain, 0, 12288, 4096, 17));
        assertEquals(Result.TOO_FRAGMENTED, FragmentationCheck.of(chain, 1, 0, 12288, 4096, 17, 1));
        assertEquals(Result.FITS, FragmentationCheck.of(chain, 1, 0, 12288, 4096, 17, 2));
    }

    @Test void exampleF_case011_chain() {
        ArrayChain chain = new ArrayChain(new int[] {0xE00, 600}, new int[] {0x10, 6000}, new int[] {0xFF8, 16});
        assertEquals("5000{412,88,4080,420} 1516{1500,8,8}", transfers(chain, 100, 6516, 5000, 17));
        assertEquals(4, MapRegisterNeed.of(chain, 1, 100, 5000, 17).need());
    }

    @Test void exampleG_case012_cutAtAnMdlBoundary() {
        assertEquals("300{100,100,100} 100{100}", transfers(fourPieces(), 0, 400, TransferLimits.maximumFragment(65536, 3), 3));
        assertEquals(new MapRegisterNeed(4, 300), MapRegisterNeed.of(fourPieces(), 1, 0, 400, 3));
    }

    @Test void exampleH_elementLimitLooksAtTheUnshortenedFragment() {
        assertEquals(Result.TOO_FRAGMENTED, FragmentationCheck.of(fourPieces(), 1, 0, 400, 8192, 3, 3));
    }

    @Test void exampleI_case008_alignmentDecides() {
        assertEquals(Result.FITS, FragmentationCheck.of(ArrayChain.one(0, 16384), 1, 0, 16384, 8192, 17, 2));
        assertEquals("8192{4096,4096} 8192{4096,4096}", transfers(ArrayChain.one(0, 16384), 0, 16384, 8192, 17));
        assertEquals(Result.TOO_FRAGMENTED, FragmentationCheck.of(ArrayChain.one(2048, 16384), 1, 0, 16384, 8192, 17, 2));
        assertEquals("8192{2048,4096,2048} 8192{2048,4096,2048}", transfers(ArrayChain.one(2048, 16384), 0, 16384, 8192, 17));
    }

    @Test void exampleJ_case014_aPageOfOverrunIsNotNoticed() {
        ArrayChain chain = ArrayChain.one(0, 4096);
        assertEquals(Result.FITS, FragmentationCheck.of(chain, 1, 0, 8192, 65536, 17, UNLIMITED));
        assertEquals(Result.BUFFER_TOO_SMALL, FragmentationCheck.of(chain, 1, 0, 8193, 65536, 17, UNLIMITED));
    }

    @Test void exampleK_case014_overrunWithAPageOffset() {
        ArrayChain chain = ArrayChain.one(100, 4096);
        assertEquals(Result.FITS, FragmentationCheck.of(chain, 1, 0, 8092, 65536, 17, UNLIMITED));
        assertEquals(Result.BUFFER_TOO_SMALL, FragmentationCheck.of(chain, 1, 0, 8093, 65536, 17, UNLIMITED));
    }

    @Test void case006_limitOfTwoElements() {
        assertEquals(Result.TOO_FRAGMENTED, FragmentationCheck.of(ArrayChain.one(0, 16384), 1, 0, 16384, 16384, 17, 2));
        assertEquals(Result.FITS, FragmentationCheck.of(ArrayChain.one(0, 16384), 1, 0, 8192, 16384, 17, 2));
    }

    @Test void case010_lastByteOfAPage() {
        assertEquals("4097{1,4096}", transfers(ArrayChain.one(4095, 4097), 0, 4097, 65536, 17));
    }

    @Test void case015_theWalkLeavesTheChain() {
        assertEquals(Result.LEFT_THE_CHAIN, FragmentationCheck.of(ArrayChain.one(0, 4096), 1, 0, 8192, 4096, 17, UNLIMITED));
    }

    @Test void case016_oneByteTransfers() {
        assertEquals("1{1} 1{1} 1{1} 1{1}", transfers(ArrayChain.one(4094, 4), 0, 4, 1, 17));
    }

    @Test void case017_maximumLengthOfOneTransaction() {
        assertEquals("6000{4096,1904} 6000{2192,3808} 6000{288,4096,1616} 2000{2000}",
                transfers(ArrayChain.one(0, 20000), 0, 20000, 6000, 17));
    }

    @Test void case134_noFragmentLengthIsEndless() {
        assertEquals(0, TransferLimits.maximumFragment(65536, 1));
        assertEquals(Result.ENDLESS, FragmentationCheck.of(ArrayChain.one(0, 4096), 1, 0, 4096, 0, 1, UNLIMITED));
    }

    @Test void case136_overrunIsLeftToTheHal() {
        ArrayChain chain = ArrayChain.one(0, 4096);
        assertEquals(new FragmentPlan(3000, false), FragmentPlan.of(chain, 1, 3000, 5192, 3000, 17, UNLIMITED));
        assertEquals(true, FragmentPlan.of(chain, 1, 3000, 5192, 3000, 17, 4).tooFragmented());
    }

    @Test void adjacentPagesMergeInsideOneMdlOnly() {
        MdlChain adjacent = new MdlChain() {
            @Override public long next(long mdl) {
                return mdl == 1 ? 2 : 0;
            }

            @Override public int byteOffset(long mdl) {
                return 0;
            }

            @Override public long byteCount(long mdl) {
                return 8192;
            }

            @Override public long frame(long mdl, int page) {
                return 0x10000 + (mdl - 1) * 2 + page;
            }
        };
        assertEquals("{8192,8192}", elements(adjacent, 1, 0, 16384, true));
        assertEquals("{4096,4096,4096,4096}", elements(adjacent, 1, 0, 16384, false));
        assertEquals(4, ScatterGather.registers(adjacent, 1, 0, 16384));
    }

    private static ArrayChain fourPieces() {
        return new ArrayChain(new int[] {0, 100}, new int[] {0, 100}, new int[] {0, 100}, new int[] {0, 100});
    }

    private static String transfers(MdlChain chain, long offset, long length, long maximum, long registers) {
        return split(chain, offset, length, maximum, registers, true);
    }

    private static String lengths(MdlChain chain, long offset, long length, long maximum, long registers) {
        return split(chain, offset, length, maximum, registers, false);
    }

    private static String split(MdlChain chain, long offset, long length, long maximum, long registers, boolean withElements) {
        List<String> out = new ArrayList<>();
        ChainWalk walk = new ChainWalk(chain, 1, offset);
        long rest = length;
        while (rest > 0) {
            FragmentPlan plan = FragmentPlan.of(chain, walk.mdl(), walk.offset(), rest, maximum, registers, UNLIMITED);
            out.add(plan.length() + (withElements ? elements(chain, walk.mdl(), walk.offset(), plan.length(), true) : ""));
            rest -= plan.length();
            if (rest > 0) {
                walk.advance(plan.length());
            }
        }
        return String.join(" ", out);
    }

    private static String elements(MdlChain chain, long mdl, long offset, long length, boolean merge) {
        List<String> out = new ArrayList<>();
        ScatterGather.build(chain, mdl, offset, length, merge, (address, bytes) -> out.add(Long.toString(bytes)));
        return "{" + String.join(",", out) + "}";
    }
}
