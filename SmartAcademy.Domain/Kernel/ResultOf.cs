using System.Diagnostics.CodeAnalysis;

namespace SmartAcademy.Domain.Kernel;

/// <summary>A value, or a refusal with a reason.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "The conversions are the point; named twins would only repeat them.")]
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value; asking a refused result for it is a bug.</summary>
    public T Value => IsRefused ? throw new InvalidOperationException($"Refused: {Refusal.Code}") : value!;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
