using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>
/// All that the gates of one school decide by, as one snapshot of the database showed it. Its lane alone reads and changes it.
/// </summary>
internal sealed class GateView
{
    private readonly Dictionary<Guid, PassCard> cards = [];
    private readonly Dictionary<Hash256, PassCard> byToken = [];

    /// <summary>What was seen, in PostgreSQL's words (<c>pg_snapshot</c>); whatever it did not see may have changed.</summary>
    public required string Snapshot { get; set; }

    public required SchoolClock Clock { get; init; }

    /// <summary>The school is at work.</summary>
    public required bool IsOpen { get; init; }

    public Dictionary<Hash256, GateReader> Readers { get; } = [];

    public Dictionary<Guid, GatePoint> Points { get; } = [];

    /// <summary>How a class is called on a guard's screen.</summary>
    public Dictionary<Guid, string> ClassLabels { get; } = [];

    /// <summary>The pass of this school that was shown; null when it is none.</summary>
    public PassCard? CardOf(GateScan scan) =>
        scan.TokenHash is { } hash ? byToken.GetValueOrDefault(Hash256.Of(hash)) : null;

    public void Put(PassCard card)
    {
        Remove(card.PassId);
        cards[card.PassId] = card;
        byToken[card.Token] = card;
    }

    public void Remove(Guid passId)
    {
        if (cards.Remove(passId, out var card))
        {
            byToken.Remove(card.Token);
        }
    }

    public GateStudent? StudentOf(PassCard? card) => card?.StudentId is { } id
        ? new GateStudent(
            id, card.Name!, card.NameBangla, card.ClassId is { } classId ? ClassLabels.GetValueOrDefault(classId) : null, card.HasPhoto)
        : null;
}
