namespace SmartAcademy.Domain.Grades;

/// <summary>What a scale makes of marks.</summary>
public enum ScaleKind
{
    /// <summary>Grade points and their average out of 5.00, as the boards of SSC and Dakhil give them.</summary>
    Gpa,

    /// <summary>The average in per cent, with a word for it.</summary>
    Percentage,

    /// <summary>A division by the average in per cent, as the Qawmi boards name it: Mumtaz to Rasib.</summary>
    Division,
}
