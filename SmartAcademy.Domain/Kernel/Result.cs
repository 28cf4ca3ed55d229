using System.Diagnostics.CodeAnalysis;

namespace SmartAcademy.Domain.Kernel;

/// <summary>Done, or refused with a reason.</summary>
public readonly record struct Result
{
    private Result(Refusal? refusal) => Refusal = refusal;

    public static readonly Result Ok;

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Result(Refusal refusal) => new(refusal);

    public static Result FromRefusal(Refusal refusal) => new(refusal);
}
