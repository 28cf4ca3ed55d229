namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Chance that falls the same way on every machine and every runtime (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class DemoDice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice for one purpose; what another purpose throws does not change it.</summary>
    public static DemoDice For(string purpose) => new(BitConverter.ToUInt64(DemoId.Of(purpose).ToByteArray()));

    /// <summary>From 0 to <paramref name="below"/> − 1.</summary>
    public int Next(int below) => (int)(NextBits() % (ulong)below);

    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to) => from + Next(to - from + 1);

    public bool Chance(int perMille) => Next(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var bits = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
