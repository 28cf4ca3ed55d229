namespace SmartAcademy.Domain.Attendance;

/// <summary>Who may set a code in a register.</summary>
public enum CodeSetter
{
    /// <summary>Whoever takes the register.</summary>
    Teacher,

    /// <summary>Only those who may write every register of the school.</summary>
    Office,
}
