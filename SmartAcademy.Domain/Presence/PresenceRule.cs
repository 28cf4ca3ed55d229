namespace SmartAcademy.Domain.Presence;

/// <summary>Is somebody inside? Nothing but the facts decides, and what they leave open is said.</summary>
public static class PresenceRule
{
    /// <summary>What a gate or register said so long ago need not be true any more.</summary>
    private static readonly TimeSpan SchoolDay = TimeSpan.FromHours(10);

    /// <summary>Null for whoever is not inside as far as anybody knows.</summary>
    public static PresenceFinding? Of(PresenceFacts facts) => facts.Scan switch
    {
        null => ByRegister(facts),
        { WentIn: false } scan => facts.RegisterSaysHere is true && facts.RegisterAt > scan.At ? Unknown(PresenceWhy.RegisterSaysHere) : null,
        { } scan when facts.ReleasedAt > scan.At => null,
        { } scan when facts.RegisterSaysHere is false && facts.RegisterAt > scan.At => Unknown(PresenceWhy.RegisterSaysAway),
        { IsToday: false } => ByRegister(facts) ?? Unknown(PresenceWhy.SinceYesterday),
        { } scan => BySoundness(scan, facts),
    };

    private static PresenceFinding? ByRegister(PresenceFacts facts)
    {
        if (facts.RegisterSaysHere is not true || facts.ReleasedAt > facts.RegisterAt)
        {
            return null;
        }

        return facts.Now - facts.RegisterAt > SchoolDay ? Unknown(PresenceWhy.LongAgo) : Probably(PresenceWhy.RegisterOnly);
    }

    /// <summary>They came in today and did not go out: how far the gate itself can be trusted.</summary>
    private static PresenceFinding BySoundness(LastScan scan, PresenceFacts facts) => scan switch
    {
        { DeviceIsSilent: true } => Unknown(PresenceWhy.GateSilent),
        _ when facts.Now - scan.At > SchoolDay => Unknown(PresenceWhy.LongAgo),
        { WasDenied: true } => Probably(PresenceWhy.LetInOffline),
        { Overridden: true } => Probably(PresenceWhy.Overridden),
        { Passback: true } => Probably(PresenceWhy.Passback),
        { Offline: true } => Probably(PresenceWhy.ScannedOffline),
        _ when !facts.ExitsAreWatched => Probably(PresenceWhy.ExitsUnwatched),
        _ => new PresenceFinding(Doubt.Confirmed, PresenceWhy.CameIn),
    };

    private static PresenceFinding Probably(string why) => new(Doubt.Probably, why);

    private static PresenceFinding Unknown(string why) => new(Doubt.Unknown, why);
}
