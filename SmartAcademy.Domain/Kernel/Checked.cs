using System.Diagnostics.CodeAnalysis;

namespace SmartAcademy.Domain.Kernel;

/// <summary>A value, or every reason why the input is refused, so that a form shows all its errors at once.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "The conversions are the point; named twins would only repeat them.")]
public readonly record struct Checked<T>
{
    private readonly T? value;

    private Checked(T? value, IReadOnlyList<Refusal> refusals) => (this.value, Refusals) = (value, refusals);

    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsRefused => Refusals.Count > 0;

    /// <summary>The value; asking a refused input for it is a bug.</summary>
    public T Value => IsRefused ? throw new InvalidOperationException($"Refused: {Refusals[0].Code}") : value!;

    /// <summary>The refusals as another kind of answer; only for a refused input.</summary>
    public Checked<TOther> As<TOther>() => IsRefused ? new(default, Refusals) : throw new InvalidOperationException("Not refused.");

    public static implicit operator Checked<T>(T value) => new(value, []);

    public static implicit operator Checked<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Checked<T>(List<Refusal> refusals) => new(default, refusals);
}
