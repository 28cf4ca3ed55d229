using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>Under which key the newest printed card of a pass was signed, so that nobody retires a key that cards in pockets rest on unawares.</summary>
public sealed class SignedCard : IOwnedBySchool
{
    private SignedCard()
    {
    }

    public Guid PassId { get; private set; }

    public Guid SchoolId { get; private set; }

    public int KeyNumber { get; private set; }

    public DateTimeOffset PrintedAt { get; private set; }
}
